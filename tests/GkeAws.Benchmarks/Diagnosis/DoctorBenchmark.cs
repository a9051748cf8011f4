using GkeAws.Benchmarks.Measuring;
using GkeAws.Benchmarks.Scaffolding;

namespace GkeAws.Benchmarks.Diagnosis;

/// <summary>50 environments, whose clusters are stand-ins for kubectl and whose account is the lab: what the doctor adds to asking.</summary>
internal sealed class DoctorBenchmark : IBenchmark
{
    private const string Ours = "gke-aws doctor, Native AOT";

    private static readonly Bar Most = new(2.0);

    public string Name => "doctor";

    public string Summary => "gke-aws doctor over 50 environments against the same child processes and HTTP calls made bare";

    public IEnumerable<Comparison> Prepare()
    {
        if (NativeTool.Absence(Ours) is { } absent)
        {
            yield return new Comparison(Summary, absent, absent, Most);
            yield break;
        }
        using var folder = MemoryFolder.Create();
        using var fleet = DoctorFleet.Start(folder);
        var tool = new GkeAwsProgram(folder["cache"]);
        Doctor(tool, fleet);
        var asked = fleet.Forget();
        using var bare = new BareQuestions(fleet, asked.Programs);
        yield return new Comparison($"50 environments: {asked.Programs.Count} child processes, {asked.HttpCalls} HTTP calls, eight clusters or accounts at a time",
            Side.Timed(Ours, () => Doctor(tool, fleet), after: () => Demand(fleet.Forget(), asked)),
            Side.Timed("the same processes and calls, bare", bare.Run, after: () => Demand(fleet.Forget(), asked)),
            Most);
    }

    private static void Doctor(GkeAwsProgram tool, DoctorFleet fleet)
    {
        var output = tool.Run(fleet.Project, "doctor").Output;
        if (!output.TrimEnd().EndsWith("All is fine.", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(output);
        }
    }

    private static void Demand(AskedQuestions now, AskedQuestions wanted)
    {
        if (now.HttpCalls != wanted.HttpCalls || now.Programs.Count != wanted.Programs.Count)
        {
            throw new InvalidOperationException($"{now.Programs.Count} processes and {now.HttpCalls} calls, and not {wanted.Programs.Count} and {wanted.HttpCalls}");
        }
    }
}
