using System.Text.Json.Nodes;
using Amazon.Runtime;
using GkeAws.Cli.Iam;
using GkeAws.Cli.Iam.Model;
using GkeAws.Cli.Iam.Wire;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>Where calls go and for which region they are signed, against AWS's own clients.</summary>
public class EndpointTests
{
    [Fact]
    public void Endpoints_are_the_JavaScript_SDK_ones()
    {
        var recorded = Recording.JavaScript["endpoints"]!.AsArray();

        Assert.Equal(20, recorded.Count);
        Assert.All(recorded, entry =>
        {
            var endpoint = EndpointOf(entry!);
            Assert.Equal((string)entry!["url"]!, endpoint.Url((bool)entry["fips"]!, (bool)entry["dualStack"]!).AbsoluteUri);
            Assert.Equal((string)entry["signingRegion"]!, endpoint.SigningRegion);
        });
        Assert.Equal(IamEndpoint.All, recorded.Select(entry => EndpointOf(entry!)).Distinct());
    }

    [Fact]
    public void Endpoints_are_those_of_botocore() => Assert.All(Recording.Botocore["endpoints"]!.AsArray(), entry =>
    {
        Assert.Equal((string)entry!["url"]!, EndpointOf(entry).Url(fips: false, dualStack: false).AbsoluteUri);
        Assert.Equal((string)entry["signingRegion"]!, EndpointOf(entry).SigningRegion);
    });

    public static TheoryData<string> Partitions => [.. IamEndpoint.All.Select(endpoint => endpoint.Partition.Name)];

    [Theory]
    [MemberData(nameof(Partitions))]
    public async Task A_call_is_signed_for_the_partition_s_region(string partition)
    {
        var endpoint = IamEndpoint.All.Single(endpoint => endpoint.Partition.Name == partition);
        await using var server = await LoopbackIam.Start(endpoint.SigningRegion, (200, Recording.Answer("ListOpenIDConnectProviders")));
        using var client = server.Client(endpoint.Partition);
        using var elsewhere = server.Client(IamEndpoint.All.First(other => other != endpoint).Partition);

        Assert.Null((await client.ListOpenIDConnectProviders(CancellationToken.None)).Failure);
        // The judge is awake: another partition's client is refused by it.
        Assert.Equal("TestFault", (await elsewhere.ListOpenIDConnectProviders(CancellationToken.None)).Failure?.Code);
    }

    [Fact]
    public async Task A_session_token_is_sent_and_signed()
    {
        await using var server = await LoopbackIam.Start((200, Recording.Answer("GetContextKeysForCustomPolicy")));
        using var client = server.Client(credentials: new SessionAWSCredentials(SignatureVersion4.AccessKey, SignatureVersion4.SecretKey, "token/+="));

        var (keys, failure) = await client.GetContextKeysForCustomPolicy(["{}"], CancellationToken.None);

        Assert.Null(failure);
        Assert.Equal(["aws:SecureTransport", "s3:prefix"], keys);
    }

    /// <summary>The endpoint rules of AWS refuse it too: a FIPS endpoint that is asked for must not be left out silently.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task An_endpoint_of_one_s_own_is_no_FIPS_or_dual_stack_one(bool fips, bool dualStack)
    {
        await using var server = await LoopbackIam.Start((200, Recording.Answer("GetRole")));
        using var client = new IdentityManagementClient(new IamServiceConfig(Partition.Aws)
        {
            ServiceURL = server.Url.AbsoluteUri,
            DefaultAWSCredentials = new BasicAWSCredentials(SignatureVersion4.AccessKey, SignatureVersion4.SecretKey),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        });

        var failure = (await client.GetRole("lister", CancellationToken.None)).Failure!;

        Assert.Equal(IamFailureKind.Settings, failure.Kind);
        Assert.Contains(server.Url.AbsoluteUri, failure.Message);
        Assert.Empty(server.Bodies);
    }

    [Fact]
    public async Task Nothing_is_sent_for_empty_lists()
    {
        await using var server = await LoopbackIam.Start((200, Recording.Answer("SimulateCustomPolicy")));
        using var client = server.Client();

        await client.SimulateCustomPolicy(new SimulateCustomPolicyRequest(["{}"], ["s3:GetObject"]), CancellationToken.None);

        Assert.Equal(["Action=SimulateCustomPolicy&Version=2010-05-08&PolicyInputList.member.1=%7B%7D&ActionNames.member.1=s3%3AGetObject&MaxItems=1000"], server.Bodies);
    }

    private static IamEndpoint EndpointOf(JsonNode entry) => IamEndpoint.Of(Partition.OfRegion((string)entry["region"]!));
}
