using GkeAws.Benchmarks.Measuring;
using GkeAws.Benchmarks.Scaffolding;

namespace GkeAws.Benchmarks.Lab;

/// <summary>How soon the lab answers, and what it holds while nobody asks.</summary>
internal sealed class LabStartBenchmark : IBenchmark
{
    private const string Ours = "gke-aws lab, Native AOT";
    private const string Discovery = "/v1/projects/my-project/locations/asia-south1-a/clusters/demo/.well-known/openid-configuration";
    private const double MostMilliseconds = 60;
    private const double MostMemory = 60;

    // Garbage of the start is gone by then, and the keys are made.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    public string Name => "lab-start";

    public string Summary => "gke-aws lab from process start to its discovery document, and its memory at rest";

    public IEnumerable<Comparison> Prepare()
    {
        const string title = "from process start to the discovery document";
        if (NativeTool.Absence(Ours) is { } absent)
        {
            yield return new Comparison(title, absent, absent, new Bar(4));
            yield break;
        }
        var bare = Publish();
        var ours = new MeasuredSide(Ours, () => Start().Milliseconds);
        yield return new Comparison(title, ours, new MeasuredSide("bare Kestrel, Native AOT", () => Measure(new StartedServer(bare, port => [port], "/")).Milliseconds), new Bar(4));
        yield return new Comparison($"{title}, against the limit", ours, new MeasuredSide("the limit", () => MostMilliseconds), new Bar(1));
        yield return new Comparison("resident memory at rest", new MeasuredSide(Ours, Memory), new MeasuredSide("the limit", () => MostMemory), new Bar(1)) { Unit = "MB" };
    }

    private static StartedServer Start() => Measure(Lab());

    private static StartedServer Lab() => new(NativeTool.Path, port => ["lab", "--project", Repository.PathOf("tests", "golden", "default", "project"), "--port", port], Discovery);

    private static StartedServer Measure(StartedServer server)
    {
        server.Dispose();
        return server;
    }

    private static double Memory()
    {
        using var lab = Lab();
        return lab.MemoryAfter(Idle);
    }

    private static string Publish()
    {
        var workbench = ProductInstallation.Workbench;
        var folder = workbench.PathOf("bare-kestrel");
        workbench.Build("publish", "tests/GkeAws.Benchmarks/Peers/bare-kestrel", "-c", "Release", "-r", "linux-x64", "-o", folder, "--artifacts-path", workbench.PathOf("build-bare-kestrel"));
        return Path.Combine(folder, "bare-kestrel");
    }
}
