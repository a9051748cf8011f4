using GkeAws.Cli.Programs;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Diagnosis;

/// <summary>A program that the project's steps use, and whether it is here.</summary>
/// <param name="Version">As the program says it; null: it is not here, or does not answer.</param>
/// <param name="Need">What wants it, and where it comes from.</param>
internal sealed record ToolVersion(string Name, string? Version, string Need)
{
    /// <summary>The words that make each print its version, and what wants it.</summary>
    private static readonly (string Name, string[] Words, string Need)[] Tools =
    [
        ("dotnet", ["--version"], "it builds the C# code: https://dotnet.microsoft.com/download"),
        ("kubectl", ["version", "--client", "--output", "json"], "it asks the clusters: https://kubernetes.io/docs/tasks/tools/"),
        ("gcloud", ["version", "--format", "value(\"Google Cloud SDK\")"], "it gives kubectl its contexts: https://cloud.google.com/sdk/docs/install"),
        ("aws", ["--version"], "scripts/ call it: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"),
    ];

    public static async Task<IReadOnlyList<ToolVersion>> All(CancellationToken cancellation) =>
        await Task.WhenAll(Tools.Select(async tool =>
        {
            var run = await ProgramRun.Of(tool.Name, tool.Words, cancellation).ConfigureAwait(false);
            return new ToolVersion(tool.Name, run is { Code: 0 } ? VersionIn(run.Output) : null, tool.Need);
        })).ConfigureAwait(false);

    /// <summary>kubectl answers in JSON, the AWS CLI with a line that begins with its name and version.</summary>
    private static string VersionIn(string output)
    {
        if (JsonReader.Read(output, out _) is JsonObject json)
        {
            return ((json.Find("clientVersion")?.Value as JsonObject)?.Find("gitVersion")?.Value as JsonString)?.Value ?? "";
        }
        var first = output.Split('\n')[0].Trim();
        return first.StartsWith("aws-cli/", StringComparison.Ordinal) ? first["aws-cli/".Length..].Split(' ')[0] : first;
    }
}
