using System.Buffers.Text;
using System.Text.Json.Nodes;
using GkeAws.Packages.Tests.RealServer.Project;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>The produced listers, started with nothing but what the produced manifest gives a pod.</summary>
[Collection(nameof(FederatedCephGroup))]
public sealed class ListerTests(FederatedCeph ceph)
{
    // Debian's boto3 and a newer one differ in how they find the server, not in what the program says about a token.
    private const string SystemPython = "/usr/bin/python3";
    private static readonly string[] Programs = [Lister.CSharp, "python3"];

    /// <summary>As <see cref="Lister.Named"/> takes them.</summary>
    public static TheoryData<string> Listers { get; } = [.. Programs, SystemPython];

    public static TheoryData<string, string> ListersAndDifferences
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var lister in Programs)
            {
                foreach (var difference in Refusal.All.Keys)
                {
                    all.Add(lister, difference);
                }
            }
            return all;
        }
    }

    [SkippableTheory, MemberData(nameof(Listers))]
    public void ItListsTheBuckets(string lister) => Lists(ceph.Running, Lister.Named(lister));

    [SkippableTheory, MemberData(nameof(ListersAndDifferences))]
    public void ItExplainsWhichTokenWasRefused(string lister, string difference) =>
        Explains(ceph.Running, lister, Refusal.All[difference]);

    /// <summary>The same lister lists with the good token, and fails with the other one, naming what is different.</summary>
    internal static void Explains(FederatedCeph.Parts running, string lister, Refusal refusal)
    {
        var program = Lister.Named(lister);
        Lists(running, program);

        var token = refusal.Token(running);
        var refused = program.Run(FederatedCeph.Parts.PodName, token, running.Server.Endpoint);
        Assert.True(refused.ExitCode is > 0 and < 128, $"exit code {refused.ExitCode}\n{refused.All}");
        Assert.DoesNotContain(FederatedCeph.Buckets[0], refused.All, StringComparison.Ordinal);
        ExplainsClaims(refused.Error.Split('\n'), token, running.Issuer.Mint(running.Token), refusal);
        foreach (var secret in token.Split('.').Skip(1))
        {
            Assert.DoesNotContain(secret, refused.All, StringComparison.Ordinal);
        }
    }

    private static void Lists(FederatedCeph.Parts running, Lister program)
    {
        var listed = program.Run(FederatedCeph.Parts.PodName, running.Issuer.Mint(running.Token), running.Server.Endpoint).MustExit(0);
        var lines = listed.Output.Split('\n').Select(line => line.TrimEnd());
        Assert.Equal(FederatedCeph.Buckets.Select(Lister.BucketLine), lines.Where(line => line.StartsWith(Lister.BucketLine(""), StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>Each claim of the token beside what the project expects, which is what the good token has; then the cause.</summary>
    private static void ExplainsClaims(string[] lines, string token, string goodToken, Refusal refusal)
    {
        var good = Claims(goodToken);
        foreach (var (name, value) in Claims(token))
        {
            Assert.Equal(name == refusal.Differs, value != good[name]);
            var verdict = value == good[name] ? "as expected" : $"DIFFERS: this project expects {good[name]}";
            Assert.Contains($"  {name}  {value}  ({verdict})", lines);
        }
        var expiry = Assert.Single(lines, line => line.StartsWith("  exp  ", StringComparison.Ordinal));
        Assert.Contains(refusal.IsExpired ? "(EXPIRED " : "(valid for ", expiry, StringComparison.Ordinal);
        Assert.Contains(Refusal.Cause, lines);
        Assert.Contains(lines, line => line.StartsWith("Check: ", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Claims(string token)
    {
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;
        return new()
        {
            ["iss"] = payload["iss"]!.GetValue<string>(),
            ["aud"] = payload["aud"]![0]!.GetValue<string>(),
            ["sub"] = payload["sub"]!.GetValue<string>(),
        };
    }
}
