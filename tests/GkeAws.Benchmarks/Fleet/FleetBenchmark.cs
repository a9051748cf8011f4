using System.Globalization;
using GkeAws.Benchmarks.Measuring;
using GkeAws.Benchmarks.Scaffolding;

namespace GkeAws.Benchmarks.Fleet;

/// <summary>10,000 workloads: 500 in each of 20 environments.</summary>
internal sealed class FleetBenchmark : IBenchmark
{
    private const double MemoryLimit = 600;

    public string Name => "fleet";

    public string Summary => "a fleet of 20 environments with 500 workloads each: first render, check, one bucket changed; Native AOT";

    public IEnumerable<Comparison> Prepare()
    {
        if (NativeTool.Absence("gke-aws, Native AOT") is { } absent)
        {
            yield return new Comparison(Summary, absent, absent, new Bar(3));
            yield break;
        }

        using var folder = MemoryFolder.Create();
        var tool = new GkeAwsProgram(folder["cache"]);
        var same = new FleetProject(folder["same"]);
        tool.Run(same.Folder, "render");
        var rendered = same.RenderedFiles();

        var first = new FleetProject(folder["first"]);
        var plain = new PlainWrites(same.Folder, rendered, folder["plain"]);
        var files = plain.Count.ToString("N0", CultureInfo.InvariantCulture);
        yield return new Comparison($"first render of {files} files, base copies among them, against plain sequential writes of the same",
            Side.Timed("gke-aws render into an empty project", () => tool.Run(first.Folder, "render"), first.Empty,
                () => Demand(first.RenderedFiles().Count == rendered.Count, "the render made other files")),
            Side.Timed("File.WriteAllBytes, one after the other", plain.Write, plain.Clear),
            new Bar(3.0));
        plain.Clear();

        var limit = new MeasuredSide("the limit", () => MemoryLimit);
        yield return new Comparison("memory of the first render",
            new MeasuredSide("gke-aws render into an empty project", () =>
            {
                first.Empty();
                return tool.Peak(first.Folder, "render");
            }),
            limit, new Bar(1.0)) { Unit = "MB" };

        var changed = first;
        tool.Run(changed.Folder, "check");
        var check = Side.Timed("gke-aws check, nothing changed", () => tool.Run(same.Folder, "check"));
        var bare = new BareScriban(FleetParameters.Text("acme-data-000"), rendered);
        yield return new Comparison($"check of {files} files, nothing changed, against reading them and rendering all texts with bare Scriban",
            check, Side.Timed("reading all, bare Scriban, both in parallel", () => Demand(bare.Run() is { Rendered: > 10_000_000, Read: > 20_000_000 }, "nothing was rendered")),
            new Bar(1.5))
        {
            Beside = [Side.Timed("the same with an empty cache", () => tool.Run(same.Folder, "check"), () => Directory.Delete(folder["cache"], recursive: true))],
        };

        tool.Run(same.Folder, "check");
        ToolResult? last = null;
        yield return new Comparison("one workload's bucket changed, against the check of the same fleet unchanged",
            Side.Timed("gke-aws render, one bucket changed", () => last = tool.Run(changed.Folder, "render"), changed.ChangeBucket,
                () => Demand(OnlyOneWorkload(last!.Output), last!.Output)),
            check, new Bar(1.2));
    }

    /// <summary>Files that tell of all workloads, or try the first one.</summary>
    private static readonly string[] OfAll = ["README.md", "/ACCESS.md", "/test/aws-access-test.yaml", ".gke-aws/state.json"];

    /// <summary>Every file that was written belongs to the first workload, or tells of all.</summary>
    private static bool OnlyOneWorkload(string report)
    {
        var written = report.Split('\n').Where(line => line.StartsWith("updated", StringComparison.Ordinal)).ToList();
        return written.Count >= FleetParameters.Environments
            && written.TrueForAll(line => line.Contains("service-000", StringComparison.Ordinal) || OfAll.Any(end => line.EndsWith(end, StringComparison.Ordinal)));
    }

    private static void Demand(bool isTrue, string otherwise)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
