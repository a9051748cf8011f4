using GkeAws.Benchmarks.Measuring;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Benchmarks.Diagnosis;

/// <summary>
/// 50 environments, whose clusters are stand-ins for kubectl and whose account is the lab: what the doctor adds to asking. Both sides run in
/// this process, so that the start of a program, which is a benchmark of its own, is in neither.
/// </summary>
internal sealed class DoctorBenchmark : IBenchmark
{
    public string Name => "doctor";

    public string Summary => "gke-aws doctor over 50 environments against the same child processes and HTTP calls made bare";

    public IEnumerable<Comparison> Prepare()
    {
        using var folder = MemoryFolder.Create();
        using var fleet = DoctorFleet.Start(folder);
        Doctor(fleet);
        var asked = fleet.Forget();
        using var bare = new BareQuestions(fleet, asked.Programs);
        yield return new Comparison($"50 environments: {asked.Programs.Count} child processes, {asked.HttpCalls} HTTP calls, eight clusters or accounts at a time",
            Side.Timed("gke-aws doctor", () => Doctor(fleet), after: () => Demand(fleet.Forget(), asked)),
            Side.Timed("the same processes and calls, bare", bare.Run, after: () => Demand(fleet.Forget(), asked)),
            new Bar(2.0));
    }

    private static void Doctor(DoctorFleet fleet)
    {
        using var output = new StringWriter();
        var code = CommandLine.Run(["doctor", "--project", fleet.Project], new Terminal(output, output)).GetAwaiter().GetResult();
        if (code != 0 || !output.ToString().TrimEnd().EndsWith("All is fine.", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"exit code {code}\n{output}");
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
