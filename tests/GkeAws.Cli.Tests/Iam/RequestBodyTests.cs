using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>
/// The body of each call against what AWS's own clients send, in their order: nothing is sorted. The JavaScript SDK's bytes are ours.
/// botocore's are too, but that it writes a space as <c>+</c>; a plus itself is %2B in both, so the replacement below hides nothing.
/// </summary>
public class RequestBodyTests
{
    public static TheoryData<string> Ids => Recording.CallIds;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_body_is_byte_for_byte_what_AWS_clients_send(string id)
    {
        var sent = await Send(Recording.Call(id));

        Assert.Equal((string)Recording.JavaScript["bodies"]![id]!, sent);
        Assert.Equal(((string)Recording.Botocore["bodies"]![id]!).Replace("+", "%20", StringComparison.Ordinal), sent);
    }

    /// <summary>Every call of the interface is recorded, and both clients recorded all of them.</summary>
    [Fact]
    public void Every_call_is_compared()
    {
        var calls = Recording.Calls.Select(call => (string)call!["call"]!).Distinct();
        var ids = Recording.Calls.Select(call => (string)call!["id"]!);

        Assert.Equal(typeof(GkeAws.Cli.Iam.IIdentityManagement).GetMethods().Select(method => method.Name).Order(), calls.Order());
        Assert.Equal(ids, Recording.JavaScript["bodies"]!.AsObject().Select(body => body.Key));
        Assert.Equal(ids, Recording.Botocore["bodies"]!.AsObject().Select(body => body.Key));
    }

    /// <summary>A marker is sent for a second page only, so a case with one first gets a page that has it.</summary>
    private static async Task<string> Send(JsonNode call)
    {
        var action = (string)call["call"]!;
        var last = (200, Recording.Answer(action));
        var marker = (string?)call["parameters"]!["Marker"];
        await using var server = marker is null ? await LoopbackIam.Start(last) : await LoopbackIam.Start((200, Pages.Truncated(action, marker)), last);
        using var client = server.Client();

        await AwsParameters.Send(client, action, call["parameters"]!, CancellationToken.None);

        Assert.Equal(marker is null ? 1 : 2, server.Bodies.Count);
        return server.Bodies[^1];
    }
}
