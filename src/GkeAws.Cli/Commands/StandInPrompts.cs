using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;
using Spectre.Console;

namespace GkeAws.Cli.Commands;

/// <summary>Asks for the values that would otherwise only stand in for the user's own. Each rule is applied where it is answered.</summary>
/// <param name="context">Where kubectl points to; its values are offered.</param>
internal sealed class StandInPrompts(IAnsiConsole console, KubeContext? context)
{
    /// <param name="given">Values of the command line; answers are added.</param>
    public void Ask(Dictionary<Parameter, string> given)
    {
        foreach (var parameter in ParameterCatalog.All.Where(parameter => !given.ContainsKey(parameter) && IsAsked(parameter)))
        {
            given[parameter] = console.Prompt(PromptFor(parameter));
        }
    }

    /// <summary>The location is part of the context's cluster; without one its default is as good as any.</summary>
    private bool IsAsked(Parameter parameter) => parameter.IsStandIn || (parameter == ParameterCatalog.ClusterLocation && context is not null);

    private TextPrompt<string> PromptFor(Parameter parameter) => new TextPrompt<string>(Markup.Escape(parameter.Help))
        .DefaultValue(Offer(parameter))
        .Validate(value => parameter.Rules.FirstOrDefault(rule => !rule.Accepts(value)) is { } broken
            ? ValidationResult.Error(Markup.Escape($"{broken.Id}: {broken.Explain(parameter.Option)}"))
            : ValidationResult.Success());

    private string Offer(Parameter parameter)
    {
        var value = parameter == ParameterCatalog.GoogleProject ? context?.Project
            : parameter == ParameterCatalog.ClusterLocation ? context?.Location
            : parameter == ParameterCatalog.ClusterName ? context?.Cluster
            : null;
        return value is not null && parameter.Rules.All(rule => rule.Accepts(value)) ? value : parameter.Default;
    }
}
