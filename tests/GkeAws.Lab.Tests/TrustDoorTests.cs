using System.Net;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Query;
using GkeAws.Lab.S3;
using GkeAws.Lab.Sessions;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Sts;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Tests;

/// <summary>The evaluator's cases of trust (tests/cases/trust) through the lab's STS, over HTTP and with real signatures: the same answers.</summary>
public sealed class TrustDoorTests
{
    private const int Least = 150;
    private const string Absent = "arn:aws:iam::123456789012:role/absent";

    [Fact]
    public async Task Sts_answers_as_the_evaluator()
    {
        var cases = Directory.GetFiles(Repository.PathOf("tests", "cases", "trust"), "*.json").Order(StringComparer.Ordinal).SelectMany(TrustCase.ReadAll)
            // What is true of a call over loopback cannot be chosen.
            .Where(item => !item.HasContext && item.Claims.ContainsKey("iss")).ToList();
        Assert.True(cases.Count >= Least, $"{cases.Count} cases");
        using var key = SigningKey.Create();
        using var http = new HttpClient();
        List<string> wrong = [];
        foreach (var item in cases)
        {
            var clock = new FixedClock(item.Time);
            using var store = new LabStore();
            using var registry = new IssuerRegistry(IsServed(item.Issuer) ? [new ClusterIssuer(item.Issuer, [key.ToPem()], _ => { })] : []);
            item.FillStore(store);
            var vault = new SessionVault(new byte[SessionVault.KeyLength], store);
            var signatures = new SignatureV4(new LabCredentials(vault));
            var sts = new QueryService("sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/", [new AssumeRoleWithWebIdentity(registry, vault)], _ => [], signatures, store);
            var application = new LabApplication(new LabServices(registry, [sts], new S3Service(signatures, store)), new LabOptions { Time = clock });
            await using var host = await LabHost.StartAsync(IPAddress.Loopback, 0, application, CancellationToken.None);

            var difference = item.Compare(await item.Ask(http, host.Address, key, Absent));
            if (difference is not null)
            {
                wrong.Add($"{item.Id}: {difference}");
            }
        }
        Assert.Empty(wrong);
    }

    /// <summary>Google's issuer has two spellings; what else has no scheme has no keys anywhere.</summary>
    private static bool IsServed(string issuer) => issuer.StartsWith("https://", StringComparison.Ordinal) || issuer == "accounts.google.com";

    private sealed class FixedClock(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
