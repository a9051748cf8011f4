using GkeAws.Cli.Checking;
using GkeAws.Cli.Iam;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Diagnosis;

/// <summary><c>gke-aws doctor</c>: what is wrong between cluster, issuer, provider, role and files. Nothing is changed anywhere.</summary>
internal sealed class DoctorRun(Terminal terminal, DoctorQuestion question, HttpMessageHandler handler, Func<string, string?> variable, DateTimeOffset now)
{
    /// <summary>Environments at a time: each asks its own account and clusters.</summary>
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
        var contexts = await ContextProbe.Read(cancellation).ConfigureAwait(false);
        using var turns = new SemaphoreSlim(AtOnce);
        var diagnoses = await Task.WhenAll(environments.Select(async environment =>
        {
            await turns.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await Diagnose(project.Parameters, environment, contexts, cancellation).ConfigureAwait(false);
            }
            finally
            {
                turns.Release();
            }
        })).ConfigureAwait(false);

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

    /// <summary>Account and clusters side by side: each has a project of its own, which remembers the files that it read.</summary>
    private async Task<EnvironmentDiagnosis> Diagnose(FederationParameters parameters, EnvironmentParameters environment, ContextProbe contexts, CancellationToken cancellation)
    {
        using var iam = new IdentityManagementClient(environment.Region.Partition);
        var account = new AccountProbe(iam, new FederationProject(question.Folder, parameters), environment).Ask(cancellation);
        var project = new FederationProject(question.Folder, parameters);
        List<DoctorLine> lines = [];
        foreach (var cluster in environment.Clusters)
        {
            lines.AddRange(await Diagnose(environment, project, contexts, cluster, cancellation).ConfigureAwait(false));
        }
        lines.AddRange(await account.ConfigureAwait(false));
        return new EnvironmentDiagnosis(environment, [.. lines.OrderBy(line => line.Part)]);
    }

    private async Task<IEnumerable<DoctorLine>> Diagnose(EnvironmentParameters environment, FederationProject project, ContextProbe contexts, GkeCluster cluster, CancellationToken cancellation)
    {
        var (context, kubectl) = contexts.Of(cluster);
        if (kubectl is null)
        {
            return [context];
        }
        var issuer = await IssuerProbe.Ask(kubectl, cluster, cancellation).ConfigureAwait(false);
        // Objects and tokens of another cluster would be told as this one's.
        if (issuer.State == LineState.Wrong)
        {
            return [context, issuer];
        }
        var folder = project.PathOf($"deploy/{environment.Name}/kubernetes");
        var objects = await new ObjectsProbe(environment, Manifests(project, environment, cancellation), folder).Ask(kubectl, cluster.FileName, cancellation).ConfigureAwait(false);
        var tokens = new TokenProbe(project, new StsQuestion(handler, variable), now);
        List<DoctorLine> lines = [issuer.State == LineState.Fine && context.State == LineState.Unknown ? DoctorLine.Fine(DoctorPart.Context, cluster.FileName, $"{kubectl.Context}, kubectl's current context, is this cluster") : context, issuer, .. objects];
        foreach (var pod in Pod.All(project.Parameters).Where(pod => pod.Environment.Name == environment.Name && pod.Cluster == cluster).DistinctBy(pod => pod.Workload.ServiceAccount))
        {
            lines.Add(await tokens.Ask(kubectl, pod, cancellation).ConfigureAwait(false));
        }
        return lines;
    }

    private ManifestSet Manifests(FederationProject project, EnvironmentParameters environment, CancellationToken cancellation)
    {
        var files = EnvironmentFiles.Read(new DiskFiles(question.Folder), environment.Name.Value, cancellation).Manifests;
        return new ManifestSet([.. files.Select(file => new ManifestFile(project.PathOf(file.Path), file.Text))]);
    }
}
