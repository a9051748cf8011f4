using GkeAws.Cli.Checking;
using GkeAws.Cli.Iam;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Simulation;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Diagnosis;

/// <summary><c>gke-aws doctor</c>: what is wrong between cluster, issuer, provider, role and files. Nothing is changed anywhere.</summary>
internal sealed class DoctorRun(Terminal terminal, DoctorQuestion question, HttpMessageHandler handler, Func<string, string?> variable, DateTimeOffset now)
{
    /// <summary>Clusters and accounts that are asked at a time, whatever environment they are of.</summary>
    private const int AtOnce = 8;

    public async Task<int> Run(CancellationToken cancellation)
    {
        if (FederationProject.Open(question.Folder, terminal) is not { } project)
        {
            return ExitCode.Usage;
        }
        var environments = project.Parameters.Environments.Where(environment => question.Environment is null || environment.Name.Value == question.Environment).ToList();
        if (environments.Count == 0)
        {
            terminal.Say($"gke-aws: --environment {question.Environment}: no such name here; there is {string.Join(", ", project.Parameters.Environments.Select(environment => environment.Name.Value))}.");
            return ExitCode.Usage;
        }

        var tools = ToolVersion.All(cancellation);
        var contexts = await ContextProbe.Read(project.Parameters.Environments.SelectMany(environment => environment.Clusters), cancellation).ConfigureAwait(false);
        using var turns = new SemaphoreSlim(AtOnce);
        // One for all environments of a partition: credentials are fetched once, connections are kept.
        var clients = environments.Select(environment => environment.Region.Partition).Distinct().ToDictionary(partition => partition, partition => new IdentityManagementClient(partition));
        EnvironmentDiagnosis[] diagnoses;
        try
        {
            diagnoses = await Task.WhenAll(environments.Select(environment =>
                Diagnose(project.Parameters, environment, contexts, clients[environment.Region.Partition], turns, cancellation))).ConfigureAwait(false);
        }
        finally
        {
            foreach (var client in clients.Values)
            {
                client.Dispose();
            }
        }

        var report = new DoctorReport(await tools.ConfigureAwait(false), diagnoses);
        if (question.IsJson)
        {
            terminal.Answer(JsonPrinter.ToAscii(JsonPrinter.Print(DoctorJson.Of(report))));
        }
        else
        {
            new DoctorText(terminal, report).Write();
        }
        return report.State == LineState.Wrong ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>
    /// Account and each cluster side by side: each has a project of its own, which remembers the files that it read. Lines come in the order
    /// of federation.json, whoever answers first.
    /// </summary>
    private async Task<EnvironmentDiagnosis> Diagnose(FederationParameters parameters, EnvironmentParameters environment, ContextProbe contexts, IdentityManagementClient iam, SemaphoreSlim turns, CancellationToken cancellation)
    {
        var manifests = new Lazy<ManifestSet>(() => Manifests(environment, cancellation));
        var clusters = environment.Clusters.Select(cluster => InTurn(turns, () =>
            new ClusterProbe(new FederationProject(question.Folder, parameters), environment, cluster, manifests, new StsQuestion(handler, variable), now).Ask(contexts, cancellation), cancellation));
        var account = InTurn(turns, () => new AccountProbe(iam, new FederationProject(question.Folder, parameters), environment).Ask(cancellation), cancellation);
        var lines = await Task.WhenAll([.. clusters, account]).ConfigureAwait(false);
        return new EnvironmentDiagnosis(environment, [.. lines.SelectMany(line => line).OrderBy(line => line.Part)]);
    }

    private static async Task<T> InTurn<T>(SemaphoreSlim turns, Func<Task<T>> work, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }

    private ManifestSet Manifests(EnvironmentParameters environment, CancellationToken cancellation)
    {
        var files = EnvironmentFiles.Read(new DiskFiles(Path.GetFullPath(question.Folder)), environment.Name.Value, cancellation).Manifests;
        return new ManifestSet([.. files.Select(file => new ManifestFile(ParameterFile.PathIn(question.Folder, file.Path), file.Text))]);
    }
}
