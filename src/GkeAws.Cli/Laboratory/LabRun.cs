using System.Globalization;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation;
using GkeAws.Cli.Workshop;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Laboratory;

/// <summary><c>gke-aws lab run</c>: a command as a workload's pod, in a lab that lives as long as the command.</summary>
internal sealed class LabRun(Terminal terminal, string folder, string? workload, string? state, IReadOnlyList<string> command)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (FederationProject.Open(folder, terminal) is not { } project)
        {
            return ExitCode.Lab;
        }
        List<string> problems = [];
        var read = LabProject.Read(folder, out var unread);
        problems.AddRange(unread);
        var pod = Choose(project, problems);
        var isPython = Path.GetFileNameWithoutExtension(command[0]).StartsWith("python", StringComparison.Ordinal);
        var container = pod is null ? null : ProducedPod.Find(project, pod, isPython, problems);
        if (problems.Count == 0 && await ClientCheck.Refuse(command, cancellation).ConfigureAwait(false) is { } refusal)
        {
            problems.Add(refusal);
        }
        if (problems.Count > 0)
        {
            problems.ForEach(problem => terminal.Say(Printable.Of($"gke-aws: {problem}")));
            return ExitCode.Lab;
        }

        var scratch = Directory.CreateTempSubdirectory("gke-aws-lab-");
        try
        {
            return await Run(read!, pod!, container!, scratch.FullName, cancellation).ConfigureAwait(false);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<int> Run(LabProject project, Pod pod, PodContainer container, string scratch, CancellationToken cancellation)
    {
        var trace = Progress.Read(Progress.FolderIn(folder), out _)?.Trace;
        var podName = trace ?? $"{pod.Workload.Name}-lab";
        var environment = new PodEnvironment(container, podName, scratch);
        if (environment.Variables.FirstOrDefault(pair => pair.Key.StartsWith("AWS_ENDPOINT_URL", StringComparison.Ordinal) && !ClientCheck.IsLoopback(pair.Value)) is { Key: { } name } foreign)
        {
            terminal.Say($"gke-aws: the manifest sets {name} to {foreign.Value}, which leaves this machine: take it out, or run the pod where that endpoint is.");
            return ExitCode.Lab;
        }
        foreach (var path in environment.Folders)
        {
            Directory.CreateDirectory(path);
        }
        await using var lab = await LabServer.StartAsync(project, new LabOptions { StateFolder = state, Log = line => terminal.Say($"lab: {line}") }, cancellation).ConfigureAwait(false);
        SampleBucket.AddAll(lab, project.Parameters, trace is null ? null : Progress.NameInS3(trace));
        using var tokens = new DisposableList(Volumes(lab, pod, container, environment, podName));
        environment.LeftOut.ForEach(left => terminal.Say($"lab: {left} is left out: its value is in the cluster only"));
        terminal.Say($"lab: {pod} as {pod.Role} at {lab.Endpoint}");
        if (await PodProcess.Run(command, environment, lab.Endpoint, scratch, cancellation).ConfigureAwait(false) is { } code)
        {
            return code;
        }
        terminal.Say($"gke-aws: {command[0]}: cannot be started. Name a program after --, for example: gke-aws lab run -- dotnet run --project src/{project.Parameters.Project.Name}.");
        return ExitCode.Lab;
    }

    /// <summary>The token of each mounted volume, at the place of its mount.</summary>
    private static IEnumerable<ProjectedVolume> Volumes(LabServer lab, Pod pod, PodContainer container, PodEnvironment environment, string podName)
    {
        var account = pod.Workload.ServiceAccount;
        foreach (var (mount, tokens) in container.TokenMounts)
        {
            foreach (var token in tokens)
            {
                var lifetime = long.TryParse(token.Text("expirationSeconds"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 3600;
                var minted = new PodToken(token.Text("audience") ?? pod.Cluster.Issuer.Url, account.Namespace, account.Name, podName, TimeSpan.FromSeconds(lifetime));
                yield return lab.Project(pod.Cluster, minted, environment.Localize(mount.Text("mountPath")!.TrimEnd('/')), token.Text("path") ?? "token");
            }
        }
    }

    /// <summary>The first place of the workload: one cluster stands for all.</summary>
    private Pod? Choose(FederationProject project, List<string> problems)
    {
        var pods = new PodChoice(null, workload, null).Among(Pod.All(project.Parameters), problems);
        var names = pods.Select(pod => pod.Workload.Name.Value).Distinct().ToList();
        if (names.Count > 1)
        {
            problems.Add($"The project has several workloads. Choose one with --workload: {string.Join(", ", names)}.");
        }
        return pods.Count > 0 && names.Count == 1 ? pods[0] : null;
    }

    private sealed class DisposableList(IEnumerable<IDisposable> items) : IDisposable
    {
        private readonly List<IDisposable> _items = [.. items];

        public void Dispose() => _items.ForEach(item => item.Dispose());
    }
}
