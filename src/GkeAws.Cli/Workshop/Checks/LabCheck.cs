using System.Globalization;
using GkeAws.Cli.Diagnosis;
using GkeAws.Cli.Laboratory;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>A lab with the project's files takes a token that the pod's manifest asks for.</summary>
internal sealed class LabCheck : IWorkshopCheck
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
        await using var lab = await LabServer.StartAsync(read, new LabOptions(), cancellation).ConfigureAwait(false);
        using var handler = new SocketsHttpHandler { UseProxy = false };
        var sts = new StsQuestion(handler, name => name == "AWS_ENDPOINT_URL_STS" ? lab.Endpoint.AbsoluteUri : null);
        var account = project.Pod.Workload.ServiceAccount;
        foreach (var (_, tokens) in container.TokenMounts)
        {
            foreach (var token in tokens)
            {
                var life = int.TryParse(token.Text("expirationSeconds"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 3600;
                var asked = new PodToken(token.Text("audience") ?? project.Pod.Cluster.Issuer.Url, account.Namespace, account.Name, "workshop", TimeSpan.FromSeconds(life));
                var reply = await sts.Ask(project.Pod, lab.Mint(project.Pod.Cluster, asked), cancellation).ConfigureAwait(false);
                if (!reply.IsAccepted)
                {
                    problems.Add($"The lab's STS refuses the pod's token: {reply.Code ?? "no answer"}: {reply.Message ?? reply.Unknown}");
                }
            }
        }
        return problems;
    }
}
