namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>A federation.json that takes a while: five environments, 80 workloads in each.</summary>
public sealed class LargeProject : IDisposable
{
    private const int Environments = 5;
    private const int Workloads = 80;

    private readonly TemporaryDirectory rendered = new();

    public LargeProject()
    {
        File.WriteAllText(rendered["federation.json"], Text);
        CommandRun.Of("render", "--project", rendered.Path).MustExit(0);
        Files = FileTree.Read(rendered.Path);
    }

    public static string Text { get; } =
        $$"""
        {
          "project": { "name": "Large", "languages": ["csharp", "python"] },
          "environments": [
            {{string.Join(",\n    ", Enumerable.Range(1, Environments).Select(number => $$"""{ "name": "e{{number}}", "awsAccount": "{{number:D12}}", "awsRegion": "eu-west-1", "clusters": [{ "googleProject": "my-project", "location": "europe-west1", "name": "c{{number}}" }] }"""))}}
          ],
          "workloads": [
            {{string.Join(",\n    ", Enumerable.Range(1, Workloads).Select(number => $$"""{ "name": "w{{number}}", "namespace": "n{{number}}", "serviceAccount": "s{{number}}", "grants": [{ "access": "read", "bucket": "team-data-{{number}}" }] }"""))}}
          ]
        }

        """;

    /// <summary>After one whole render.</summary>
    public string Folder => rendered.Path;

    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public void Dispose() => rendered.Dispose();
}
