using GkeAws.Cli.Writing;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Scaffolding;

/// <summary>What <c>.gke-aws/state.json</c> says about the last render.</summary>
/// <param name="Version">Of the tool; null: nothing was rendered yet, or <paramref name="Problem"/>.</param>
/// <param name="Parameters">Null as well when this version cannot read them.</param>
/// <param name="Problem">Why the file says nothing.</param>
internal sealed record ProjectState(string? Version, FederationParameters? Parameters, string? Problem)
{
    public const string Path = ".gke-aws/state.json";

    public static ProjectState Read(IProjectFiles files)
    {
        if (files.KindOf(Path) != EntryKind.File)
        {
            return new ProjectState(null, null, null);
        }

        var root = JsonReader.Read(System.Text.Encoding.UTF8.GetString(files.Read(Path)), out var error) as JsonObject;
        return root?.Find("version")?.Value is JsonString version && root.Find("parameters")?.Value is { } parameters
            ? new ProjectState(version.Value, ParametersReader.Read(JsonPrinter.Print(parameters), Path).Parameters, null)
            : new ProjectState(null, null, $"{Path}{error?.Position}: {error?.Message ?? "neither a version nor parameters in it."} What was rendered last is known from {RenderedFile.BaseFolder} alone.");
    }
}
