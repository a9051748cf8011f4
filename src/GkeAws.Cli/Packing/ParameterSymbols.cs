using GkeAws.Cli.Output;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>The options as symbols of template.json.</summary>
internal static class ParameterSymbols
{
    /// <summary>Options whose value stands nowhere as it is: a derived symbol chooses between them and a default.</summary>
    private static readonly Parameter[] OnlyDerivedFrom = [ParameterCatalog.RoleName, ParameterCatalog.ImageRepository];

    /// <summary>Whether the engine puts the value where the option's own token stands.</summary>
    public static bool IsReplaced(Parameter parameter) => !parameter.IsChoice && !OnlyDerivedFrom.Contains(parameter);

    /// <summary>
    /// The engine has a second name for each form of a value, and replaces a value in its forms only. All names cost time, so the
    /// one form that values have, the value itself, has a short one.
    /// </summary>
    private const string Identity = "i";

    /// <summary>The <c>forms</c> of template.json.</summary>
    public static JsonObject ValueForms() => Object(Member(Identity, Object(Member("identifier", "identity"))));

    public static IEnumerable<JsonMember> Write(string packageSource)
    {
        // sourceName would also replace the name's other spellings, "__name__" of Python among them; this replaces the token alone.
        yield return Member(ParameterCatalog.ProjectName.Name, Object(
            Member("type", "derived"),
            Member("valueSource", "name"),
            Member("valueTransform", Identity),
            Forms(Identity),
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
        yield return Member("datatype", parameter.IsSwitch ? "bool" : parameter.IsChoice ? "choice" : "text");
        yield return Member("displayName", parameter.Option.TrimStart('-'));
        yield return Member("description", parameter.Help);
        yield return Member("defaultValue", defaultValue);
        if (parameter.IsChoice && !parameter.IsSwitch)
        {
            yield return Member("choices", new JsonArray([.. parameter.Choices.Select(choice =>
                Object(Member("choice", choice.Word), Member("description", choice.Meaning)))]));
        }
        if (!IsReplaced(parameter))
        {
            yield return Forms();
            yield break;
        }
        yield return Forms(Identity);
        yield return Member("replaces", parameter.Token);
        yield return Member("fileRename", parameter.Token);
    }

    private static JsonMember Forms(params string[] forms) =>
        Member("forms", Object(Member("global", Object(Member("forms", JsonWriting.Texts(forms)), Member("addIdentity", false)))));
}
