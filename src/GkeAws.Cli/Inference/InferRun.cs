using System.Text;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Parameters.Editing;

namespace GkeAws.Cli.Inference;

/// <summary><c>gke-aws infer</c>: from the code's calls to the smallest grants, as a difference of federation.json.</summary>
internal sealed class InferRun(Terminal terminal, string folder, string? workload, bool isApplied)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (FederationProject.Open(folder, terminal)?.Parameters is not { } parameters || Choose(parameters) is not { } name)
        {
            return ExitCode.Usage;
        }
        if (await new CodeReading(terminal, folder).Calls(cancellation).ConfigureAwait(false) is not { } calls)
        {
            return ExitCode.Outside;
        }

        var (known, unknown) = (calls.Where(call => call.Use.Bucket is not null).ToList(), calls.Where(call => call.Use.Bucket is null).ToList());
        if (known.Count == 0)
        {
            terminal.Say(unknown.Count == 0 ? "gke-aws: no call of S3 in the code; nothing is proposed." : "gke-aws: the code tells the bucket of no call; nothing is proposed.");
            unknown.ForEach(call => terminal.Say(Printable.Of(call.ToString())));
            return ExitCode.Fine;
        }
        var needed = NeededGrant.Of(known.Select(call => call.Use));
        var path = ParameterFile.Name;
        var text = File.ReadAllText(Path.Combine(folder, path));
        var partition = parameters.Environments[0].Region.Partition.Name;
        if (GrantReplacement.Of(text, name, needed, partition, keepsUnused: unknown.Count > 0) is not { } replacement)
        {
            terminal.Say($"gke-aws: {ParameterFile.PathIn(folder)}: workload {name} has no list of grants to change.");
            return ExitCode.Usage;
        }
        Explain(needed, known, unknown, replacement);
        if (replacement.Text == text)
        {
            terminal.Say($"gke-aws: the grants of {name} are what the code needs.");
            return ExitCode.Fine;
        }
        foreach (var line in UnifiedDifference.Lines(path, text, replacement.Text))
        {
            terminal.Answer(terminal.IsColoured ? DifferenceColour.Paint(line) : line);
        }
        if (!isApplied)
        {
            terminal.Say("gke-aws: nothing is written; --apply writes it, and gke-aws render the policies.");
            return ExitCode.Findings;
        }
        Write(Path.Combine(folder, path), replacement.Text);
        terminal.Say($"gke-aws: {ParameterFile.PathIn(folder)} is written; gke-aws render makes the policies follow.");
        return ExitCode.Fine;
    }

    private string? Choose(FederationParameters parameters)
    {
        var names = parameters.Workloads.Select(item => item.Name.Value).ToList();
        if (workload is not null && !names.Contains(workload))
        {
            terminal.Say($"gke-aws: the project has no workload {workload}; it has {string.Join(", ", names)}.");
            return null;
        }
        if (workload is null && names.Count > 1)
        {
            terminal.Say($"gke-aws: the project has several workloads. Choose the one that runs this code with --workload: {string.Join(", ", names)}.");
            return null;
        }
        return workload ?? names[0];
    }

    private void Explain(IReadOnlyList<NeededGrant> needed, List<CodeCall> known, List<CodeCall> unknown, GrantReplacement replacement)
    {
        foreach (var grant in needed)
        {
            terminal.Say(Printable.Of($"{grant}, for"));
            foreach (var call in known.Where(call => grant.Uses.Contains(call.Use)))
            {
                terminal.Say(Printable.Of($"  {call}"));
            }
        }
        unknown.ForEach(call => terminal.Say(Printable.Of($"not counted: {call}")));
        foreach (var grant in replacement.Unused)
        {
            var what = unknown.Count > 0 ? "no call that is known uses it; it stays, because a call that is not counted may" : "no call of the code uses it";
            terminal.Say(Printable.Of($"{ParameterFile.PathIn(folder)}({grant.Position.Line},{grant.Position.Column}): {grant.Text}: {what}"));
        }
        if (replacement.HasOverrides)
        {
            terminal.Say("gke-aws: grants below overrides are left as they are.");
        }
    }

    /// <summary>In one step: the file is the old one or the new one. Its rights and its byte order mark stay.</summary>
    private static void Write(string path, string text)
    {
        var hasMark = File.ReadAllBytes(path) is [0xEF, 0xBB, 0xBF, ..];
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(temporary, text, new UTF8Encoding(hasMark));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        }
        File.Move(temporary, path, overwrite: true);
    }
}
