using System.Globalization;
using GkeAws.Cli.Laboratory;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>A lab with the project's files takes a token that the pod's manifest asks for, and lists what federation.json grants.</summary>
internal sealed class LabCheck(TimeProvider time) : IWorkshopCheck
{
    public string Name => "lab";

    public async Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        List<string> problems = [];
        var read = LabProject.Read(project.Folder, out var unread);
        problems.AddRange(unread);
        var container = ProducedPod.Find(project.Open(), project.Pod, isPython: false, problems);
        if (read is null || container is null || problems.Count > 0)
        {
            return problems;
        }
        await using var lab = await LabServer.StartAsync(read, new LabOptions { Time = time }, cancellation).ConfigureAwait(false);
        SampleBucket.AddAll(lab, project.Parameters);
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler);
        var pod = new LabPod(client, lab.Endpoint, project.Pod, time);
        var account = project.Pod.Workload.ServiceAccount;
        foreach (var token in container.TokenMounts.SelectMany(mount => mount.Tokens))
        {
            var life = int.TryParse(token.Text("expirationSeconds"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 3600;
            var asked = new PodToken(token.Text("audience") ?? project.Pod.Cluster.Issuer.Url, account.Namespace, account.Name, "workshop", TimeSpan.FromSeconds(life));
            problems.AddRange(await pod.Ask(lab.Mint(project.Pod.Cluster, asked), cancellation).ConfigureAwait(false));
        }
        return problems;
    }
}
