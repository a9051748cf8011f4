using System.Text;
using GkeAws.Cli.Output;
using GkeAws.Lab;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Laboratory;

/// <summary><c>gke-aws lab</c>: runs until it is told to end, and prints what to export.</summary>
internal sealed class LabStart(Terminal terminal, string folder, int port, string? state)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (LabProject.Read(folder, out var problems) is not { } project)
        {
            foreach (var problem in problems)
            {
                terminal.Say(Printable.Of($"gke-aws: {problem}"));
            }
            return ExitCode.Usage;
        }
        await using var lab = await LabServer.StartAsync(project, new LabOptions { Port = port, StateFolder = state, Log = terminal.Say }, cancellation).ConfigureAwait(false);
        SampleBucket.AddAll(lab, project.Parameters);
        Print(lab, project);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
        return ExitCode.Fine;
    }

    private void Print(LabServer lab, LabProject project)
    {
        var url = lab.Endpoint.GetLeftPart(UriPartial.Authority);
        var text = new StringBuilder();
        text.Append("# STS, IAM and S3 of the lab; it refuses what AWS refuses. Ctrl-C ends it.\n");
        foreach (var service in new[] { "STS", "IAM", "S3" })
        {
            text.Append($"export AWS_ENDPOINT_URL_{service}={url}\n");
        }
        foreach (var environment in project.Parameters.Environments)
        {
            var (key, secret) = lab.AdministratorOf(environment);
            text.Append($"# {environment.Name}: account {environment.Account}; an administrator for the scripts\n");
            text.Append($"export AWS_ACCESS_KEY_ID={key} AWS_SECRET_ACCESS_KEY={secret} AWS_REGION={environment.Region} AWS_DEFAULT_REGION={environment.Region}\n");
            foreach (var cluster in environment.Clusters)
            {
                text.Append($"# issuer of {cluster.Name}: {lab.DiscoveryOf(cluster)}\n");
            }
        }
        terminal.Answer(text);
    }
}
