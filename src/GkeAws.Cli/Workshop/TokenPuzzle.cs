using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Workshop;

/// <summary>Tokens that a lesson's start writes, minted by the lab as the project's cluster.</summary>
internal static class TokenPuzzle
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <param name="kind"><c>expired</c>: token.jwt of two hours ago. <c>choice</c>: four tokens in tokens/, the second of which STS takes.</param>
    /// <exception cref="ArgumentException">No such kind.</exception>
    public static async Task Write(WorkshopProject project, string kind, TimeProvider time, CancellationToken cancellation)
    {
        var read = LabProject.Read(project.Folder, out var problems) ?? throw new IOException(string.Join(' ', problems));
        await using var lab = await LabServer.StartAsync(read, new LabOptions { Time = time }, cancellation).ConfigureAwait(false);
        var account = project.Pod.Workload.ServiceAccount;
        var audience = project.Pod.Workload.Token.Audience.Value;
        switch (kind)
        {
            case "expired":
                Write("token.jwt", Token(audience, account.Name, -2));
                break;
            case "choice":
                Write("tokens/1.jwt", Token(project.Pod.Cluster.Issuer.Url, account.Name, 0));
                Write("tokens/2.jwt", Token(audience, account.Name, 0));
                Write("tokens/3.jwt", Token(audience, "default", 0));
                Write("tokens/4.jwt", Token(audience, account.Name, -2));
                break;
            default:
                throw new ArgumentException($"no puzzle of the kind {kind}", nameof(kind));
        }

        string Token(string of, string name, int hours) => lab.Issuers.Find(project.Pod.Cluster.Issuer.Url)!.Mint(new PodToken(of, account.Namespace, name, "workshop", Life), time.GetUtcNow().AddHours(hours));
        void Write(string path, string token)
        {
            var full = project.PathOf(path);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(full))!);
            File.WriteAllText(full, token + "\n");
        }
    }
}
