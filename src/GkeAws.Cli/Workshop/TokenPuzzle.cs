using System.Security.Cryptography;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Workshop;

/// <summary>Tokens that a lesson's start writes, minted by the lab as the project's cluster.</summary>
internal static class TokenPuzzle
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <param name="kind"><c>expired</c>: token.jwt of two hours ago. <c>choice</c>: four tokens in tokens/, one of which STS takes; which differs from call to call.</param>
    /// <returns>Where a file of the learner's own was kept that lay in the way.</returns>
    /// <exception cref="ArgumentException">No such kind.</exception>
    public static async Task<IReadOnlyList<string>> Write(WorkshopProject project, string kind, TimeProvider time, CancellationToken cancellation)
    {
        var read = LabProject.Read(project.Folder, out var problems) ?? throw new IOException(string.Join(' ', problems));
        await using var lab = await LabServer.StartAsync(read, new LabOptions { Time = time }, cancellation).ConfigureAwait(false);
        var account = project.Pod.Workload.ServiceAccount;
        var audience = project.Pod.Workload.Token.Audience.Value;
        List<string> kept = [];
        switch (kind)
        {
            case "expired":
                Write("token.jwt", Token(audience, account.Name, -2));
                break;
            case "choice":
                string[] tokens = [Token(project.Pod.Cluster.Issuer.Url, account.Name, 0), Token(audience, account.Name, 0), Token(audience, "default", 0), Token(audience, account.Name, -2)];
                RandomNumberGenerator.Shuffle<string>(tokens);
                for (var number = 1; number <= tokens.Length; number++)
                {
                    Write($"tokens/{number}.jwt", tokens[number - 1]);
                }
                break;
            default:
                throw new ArgumentException($"no puzzle of the kind {kind}", nameof(kind));
        }
        return kept;

        string Token(string of, string name, int hours) => lab.Issuers.Find(project.Pod.Cluster.Issuer.Url)!.Mint(new PodToken(of, account.Namespace, name, "workshop", Life), time.GetUtcNow().AddHours(hours));
        void Write(string path, string token)
        {
            var full = project.PathOf(path);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(full))!);
            if (File.Exists(full))
            {
                kept.Add(MineFile.Keep(full));
            }
            File.WriteAllText(full, token + "\n");
        }
    }
}
