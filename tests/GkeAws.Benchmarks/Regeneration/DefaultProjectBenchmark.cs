using GkeAws.Benchmarks.Measuring;
using GkeAws.Benchmarks.Peers;
using GkeAws.Benchmarks.Scaffolding;

namespace GkeAws.Benchmarks.Regeneration;

/// <summary>The native tool on the default project: one parameter changed, and nothing changed.</summary>
internal sealed class DefaultProjectBenchmark : IBenchmark
{
    private static readonly string[] Clusters = ["demo", "production"];

    public string Name => "render";

    public string Summary => "gke-aws render and check of the default project, Native AOT, against cookiecutter making a scaffold";

    public IEnumerable<Comparison> Prepare()
    {
        using var folder = new TemporaryDirectory();
        var peer = CookiecutterSide.In(folder.Path);
        if (NativeTool.Absence("gke-aws, Native AOT") is { } absent)
        {
            yield return new Comparison(Summary, absent, peer, new Bar(0.25));
            yield break;
        }

        var tool = new GkeAwsProgram(folder["cache"]);
        tool.Run(folder.Path, "new", "-o", folder["changed"]);
        tool.Run(folder.Path, "new", "-o", folder["same"]);
        var turn = 0;
        yield return new Comparison("gke-aws render after the cluster's name changed, Native AOT, against cookiecutter making a scaffold",
            Side.Timed("gke-aws render, the cluster's name changed",
                work: () => tool.Run(folder["changed"], "render"),
                before: () =>
                {
                    var file = folder["changed/federation.json"];
                    var now = Clusters[turn++ % 2];
                    File.WriteAllText(file, File.ReadAllText(file).Replace($"\"name\": \"{now}\"", $"\"name\": \"{Clusters[turn % 2]}\"", StringComparison.Ordinal));
                },
                after: () => Demand(folder["changed/deploy/dev/environment.sh"], $"|{Clusters[turn % 2]}|")),
            peer, new Bar(0.25));
        foreach (var command in new[] { "render", "check" })
        {
            yield return new Comparison($"gke-aws {command}, nothing changed, Native AOT, against cookiecutter making a scaffold",
                Side.Timed($"gke-aws {command}, nothing changed", () => tool.Run(folder["same"], command)), peer, new Bar(0.15));
        }
    }

    private static void Demand(string file, string text)
    {
        if (!File.ReadAllText(file).Contains(text, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{file} does not say {text}: nothing was rendered");
        }
    }
}
