using System.Text.Json.Nodes;
using GkeAws.Packages.Tests.RealServer.Project;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>A provider shared with others: it knows one audience more than the role trusts. Ceph 16.2 cannot add one later, hence a server of its own.</summary>
public sealed class SharedProviderCeph : FederatedCeph
{
    protected override JsonObject ProviderInput(ProducedProject project)
    {
        var input = project.Provider;
        input["ClientIDList"]!.AsArray().Add(Refusal.OtherAudience);
        return input;
    }
}

public sealed class SecondAudienceTests(SharedProviderCeph ceph) : IClassFixture<SharedProviderCeph>
{
    [SkippableFact]
    public Task AnAudienceOfTheProviderThatTheRoleDoesNotTrustIsRefused() =>
        TrustTests.RefusesAsync(ceph.Running, Refusal.AudienceNotTrusted);

    [SkippableTheory, MemberData(nameof(ListerTests.Listers), MemberType = typeof(ListerTests))]
    public void TheListerExplainsIt(string lister) =>
        ListerTests.Explains(ceph.Running, lister, Refusal.AudienceNotTrusted);
}
