using GkeAws.Cli.Iam;
using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation.Account;
using GkeAws.Cli.Simulation.Promises;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Simulation;

/// <summary>Answers a question on the terminal.</summary>
internal sealed class SimulationRun(Terminal terminal, SimulationQuestion question, DateTimeOffset now)
{
    private readonly List<string> _problems = [];

    public async Task<int> Answer(CancellationToken cancellation)
    {
        _problems.AddRange(question.Check());
        if (_problems.Count > 0)
        {
            return Refuse();
        }
        foreach (var doubt in question.Doubts())
        {
            terminal.Say(Printable.Of($"gke-aws: {doubt}"));
        }
        if (question.PolicyFiles.Count > 0)
        {
            var answer = new QuestionAnswering(question, now, _problems).OfPolicies(out var policies);
            return answer is null ? Refuse() : await Write(answer, policies, answer.Files, PartitionOf(question.Resources), cancellation).ConfigureAwait(false);
        }
        if (FederationProject.Open(question.Project, terminal) is not { } project)
        {
            return ExitCode.Usage;
        }
        if (question.IsOverview)
        {
            return await WriteOverview(project, cancellation).ConfigureAwait(false);
        }
        var ofPod = new QuestionAnswering(question, now, _problems).OfPod(project);
        return ofPod is null ? Refuse() : await Write(ofPod, ofPod.Trust!.Files.Policies, ofPod.Trust.Files.Permissions, ofPod.Trust.Pod.Environment.Region.Partition, cancellation).ConfigureAwait(false);
    }

    private async Task<int> Write(SimulationAnswer answer, ApplicablePolicies policies, IReadOnlyList<PolicyFile> files, Partition partition, CancellationToken cancellation)
    {
        if (question.AsksAccount)
        {
            using var client = new IdentityManagementClient(partition);
            var account = new AccountSimulation(client);
            answer = answer with { Account = await account.Ask(files, policies, answer.Permissions, cancellation).ConfigureAwait(false) };
            if (account.Failure is { } failure)
            {
                terminal.Say($"gke-aws: {failure}");
                return ExitCode.Outside;
            }
        }
        if (question.IsJson)
        {
            terminal.Answer(JsonPrinter.Print(AnswerJson.Of(answer)));
        }
        else
        {
            new AnswerText(answer).Write(terminal);
            AccountTable.Write(terminal, answer);
        }
        return answer.IsAllowed && answer.IsSame ? ExitCode.Fine : ExitCode.Findings;
    }

    private async Task<int> WriteOverview(FederationProject project, CancellationToken cancellation)
    {
        var pods = question.Pods.Among(Pod.All(project.Parameters), _problems);
        var files = pods.Select(pod => project.FilesOf(pod, _problems)).ToList();
        if (_problems.Count > 0)
        {
            return Refuse();
        }
        var overview = new Overview(project, now);
        List<OverviewRow> rows = [];
        foreach (var environment in pods.Zip(files).GroupBy(entry => entry.First.Environment))
        {
            using var client = question.AsksAccount ? new IdentityManagementClient(environment.Key.Region.Partition) : null;
            var account = client is null ? null : new AccountSimulation(client);
            foreach (var (pod, role) in environment)
            {
                var ofPod = overview.RowsOf(pod, role!);
                if (account is not null)
                {
                    if (await Overview.WithAccount(ofPod, role!, account, cancellation).ConfigureAwait(false) is not { } both)
                    {
                        terminal.Say($"gke-aws: {account.Failure}");
                        return ExitCode.Outside;
                    }
                    ofPod = both;
                }
                rows.AddRange(ofPod);
            }
        }
        if (question.IsJson)
        {
            terminal.Answer(JsonPrinter.Print(OverviewJson.Of(rows)));
        }
        else
        {
            OverviewText.Write(terminal, question.Project, rows);
        }
        return rows.All(row => row.IsKept && row.IsSame) ? ExitCode.Fine : ExitCode.Findings;
    }

    private int Refuse()
    {
        foreach (var problem in _problems)
        {
            terminal.Say(Printable.Of($"gke-aws: {problem}"));
        }
        return ExitCode.Usage;
    }

    /// <summary>The account to ask is that of the resources' partition.</summary>
    private static Partition PartitionOf(IReadOnlyList<string> resources)
    {
        var name = resources.Select(resource => resource.Split(':')).FirstOrDefault(parts => parts.Length > 1)?[1];
        return Partition.ByRegionPrefix.Select(entry => entry.Partition).FirstOrDefault(partition => partition.Name == name) ?? Partition.Aws;
    }
}
