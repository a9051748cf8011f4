using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>The options as symbols of template.json.</summary>
internal static class ParameterSymbols
{
    /// <summary>Options whose value is replaced under another token: the engine chooses between them and a default.</summary>
    private static readonly Parameter[] Coalesced = [ParameterCatalog.RoleName, ParameterCatalog.ImageRepository];

    /// <summary>Choices whose word stands in files that are otherwise the same: with a token they need no variant for each word.</summary>
    private static readonly Parameter[] PrintedChoices = [ParameterCatalog.ContinuousIntegration];

    /// <summary>Whether the engine puts the value where the option's own token stands.</summary>
    public static bool IsReplaced(Parameter parameter) =>
        parameter.IsChoice ? PrintedChoices.Contains(parameter) : !Coalesced.Contains(parameter);

    public static IEnumerable<JsonMember> Write(string packageSource)
    {
        // sourceName would also replace the name's other spellings, "__name__" of Python among them; this replaces the token alone.
        yield return Member(ParameterCatalog.ProjectName.Name, Object(
            Member("type", "derived"),
            Member("valueSource", "name"),
            Member("valueTransform", "identity"),
            Member("replaces", ParameterCatalog.ProjectName.Token),
            Member("fileRename", ParameterCatalog.ProjectName.Token)));
        foreach (var parameter in ParameterCatalog.All.Skip(1))
        {
            yield return Member(parameter.Name, Object(SymbolOf(parameter, parameter == ParameterCatalog.PackageSource ? packageSource : parameter.Default)));
        }
    }

    private static IEnumerable<JsonMember> SymbolOf(Parameter parameter, string defaultValue)
    {
        yield return Member("type", "parameter");
        yield return Member("datatype", parameter.IsChoice ? "choice" : "text");
        yield return Member("displayName", parameter.Option.TrimStart('-'));
        yield return Member("description", parameter.Help);
        yield return Member("defaultValue", defaultValue);
        if (parameter.IsChoice)
        {
            yield return Member("choices", new JsonArray([.. parameter.Choices.Select(choice =>
                Object(Member("choice", choice.Word), Member("description", choice.Meaning)))]));
        }
        if (IsReplaced(parameter))
        {
            yield return Member("replaces", parameter.Token);
            if (!parameter.IsChoice)
            {
                yield return Member("fileRename", parameter.Token);
            }
        }
    }
}
