using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Cli.Scaffolding;

/// <summary>Options and rules as templates see them: the JSON schema, README table and stand-ins derive from the catalogue.</summary>
internal static class CatalogModel
{
    public static StrictObject Build() => new StrictObject()
        .With("parameters", new StrictObject().WithAll(ParameterCatalog.All.Select(parameter => (parameter.Name, (object)new StrictObject()
            .With("option", parameter.Option)
            .With("help", parameter.Help)
            .With("default", parameter.Default)
            .With("pattern", parameter.Rules.Count > 0 ? parameter.Rules[0].SchemaPattern : "")
            .With("words", parameter.Choices.Select(choice => choice.Word))))))
        .With("rules", new StrictObject().WithAll(ParameterRules.All.OfType<ParameterRule>().Select(rule => (rule.Id, (object)new StrictObject()
            .With("pattern", rule.SchemaPattern)
            .With("requirement", rule.Requirement)
            .With("example", rule.Example)))));

    private static StrictObject WithAll(this StrictObject target, IEnumerable<(string Name, object Value)> members)
    {
        foreach (var (name, value) in members)
        {
            target.With(name, value);
        }
        return target;
    }
}
