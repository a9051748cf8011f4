using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>What happens after the files are there. Never a script: that action loops for ever when standard input is closed.</summary>
internal static class PostActions
{
    /// <summary>Sets permissions (dotnet/templating, post-action registry).</summary>
    private const string Chmod = "CB9A6CF3-4F5C-4860-B9D2-03A574959774";

    /// <summary>Shows manual instructions (dotnet/templating, post-action registry).</summary>
    private const string Instructions = "AC1156F7-BB77-4DB8-B28F-24EEBCCA1E5C";

    public static IEnumerable<JsonObject> Write(IReadOnlyList<VariantFile> files)
    {
        // One argument: the engine starts a shell for each, and hands it the text as it is.
        var executables = string.Join(' ', files.Where(file => file.File.IsExecutable).Select(file => file.File.Path).Distinct().Order(StringComparer.Ordinal));
        yield return Object(
            Member("id", "chmod"),
            Member("actionId", Chmod),
            Member("condition", $"({ValidationSymbols.Valid} && OS != \"Windows_NT\")"),
            Member("description", "Make the scripts executable."),
            Member("continueOnError", true),
            Member("args", Object(Member("+x", JsonWriting.Texts([executables])))),
            Member("manualInstructions", new JsonArray([Object(Member("text", "chmod +x " + executables))])));
        foreach (var app in NextSteps.Apps)
        {
            yield return Object(
                Member("id", $"next{app}"),
                Member("actionId", Instructions),
                Member("condition", $"({ValidationSymbols.Valid} && app == \"{app}\")"),
                Member("description", NextSteps.Title),
                Member("continueOnError", true),
                Member("manualInstructions", new JsonArray([Object(Member("text", NextSteps.For(app)))])));
        }
    }
}
