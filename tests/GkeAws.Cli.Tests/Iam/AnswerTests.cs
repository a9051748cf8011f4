using System.Text.Json.Nodes;
using GkeAws.Cli.Iam;
using GkeAws.Cli.Iam.Model;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>Answers, against what the JavaScript SDK reads from the same XML.</summary>
public class AnswerTests
{
    /// <summary>Members that the interface leaves out because nobody asks for them.</summary>
    private static readonly string[] LeftOut = ["IsTruncated", "PermissionsBoundaryType"];

    public static TheoryData<string> Actions => [.. Recording.JavaScript["answers"]!.AsObject().Select(answer => answer.Key)];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task An_answer_reads_as_in_the_JavaScript_SDK(string action)
    {
        await using var server = await LoopbackIam.Start((200, Recording.Answer(action)));
        using var client = server.Client();

        var read = await AwsParameters.Send(client, action, Recording.Calls.First(call => (string)call!["call"]! == action)!["parameters"]!, CancellationToken.None);

        var expected = Recording.JavaScript["answers"]![action]!.DeepClone();
        if (action == "GetRolePolicy")
        {
            expected.AsObject().Remove("RoleName");
            expected.AsObject().Remove("PolicyName");
        }
        Assert.Equal(WithoutEmpty(expected)!.ToJsonString(), WithoutEmpty(read)!.ToJsonString());
    }

    [Fact]
    public async Task Pages_become_one_list()
    {
        await using var server = await LoopbackIam.Start(
            (200, Pages.Truncated("SimulateCustomPolicy", "one")),
            (200, Pages.Truncated("SimulateCustomPolicy", "two")),
            (200, Recording.Answer("SimulateCustomPolicy")));
        using var client = server.Client();

        var (results, failure) = await client.SimulateCustomPolicy(new SimulateCustomPolicyRequest(["{}"], ["s3:GetObject"]), CancellationToken.None);

        Assert.Null(failure);
        Assert.Equal(["s3:GetObject", "s3:PutObject", "s3:GetObject", "s3:PutObject", "s3:GetObject", "s3:PutObject"], results!.Select(result => result.Action));
        Assert.Equal([null, "one", "two"], server.Bodies.Select(body => body.Split("&Marker=").ElementAtOrDefault(1)));
    }

    [Theory]
    [InlineData("again")]
    [InlineData(null)]
    public async Task Pages_without_an_end_end(string? marker)
    {
        await using var server = await LoopbackIam.Start((200, Pages.Truncated("ListRolePolicies", marker)));
        using var client = server.Client();

        var (names, failure) = await client.ListRolePolicies("lister", CancellationToken.None);

        Assert.Null(names);
        Assert.Equal(IamFailureKind.NotIam, failure!.Kind);
        Assert.Contains("arker", failure.Message);
        Assert.Equal(marker is null ? 1 : 2, server.Bodies.Count);
    }

    [Theory]
    [InlineData("<RoleLastUsed>", "<RoleLastUsed/><x>", "</RoleLastUsed>", "</x>")]
    [InlineData("<PermissionsBoundary>", "<x>", "</PermissionsBoundary>", "</x>")]
    [InlineData("<Description>", "<x>", "</Description>", "</x>")]
    public async Task What_IAM_leaves_out_is_null(string open, string newOpen, string close, string newClose)
    {
        var answer = Recording.Answer("GetRole").Replace(open, newOpen, StringComparison.Ordinal).Replace(close, newClose, StringComparison.Ordinal);
        await using var server = await LoopbackIam.Start((200, answer));
        using var client = server.Client();

        var role = (await client.GetRole("lister", CancellationToken.None)).Value!;

        Assert.Equal(open == "<Description>", role.Description is null);
        Assert.Equal(open == "<PermissionsBoundary>", role.PermissionsBoundaryArn is null);
        Assert.Equal(open == "<RoleLastUsed>", role.LastUsed is { Date: null, Region: null });
    }

    /// <summary>An empty list and none are the same to us; the order of members says nothing.</summary>
    private static JsonNode? WithoutEmpty(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                return array.Count == 0 ? null : new JsonArray([.. array.Select(WithoutEmpty)]);
            case JsonObject members:
                var kept = members.Where(member => !LeftOut.Contains(member.Key))
                    .Select(member => KeyValuePair.Create(member.Key, WithoutEmpty(member.Value)))
                    .Where(member => member.Value is not null)
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .ToList();
                return kept.Count == 0 ? null : new JsonObject(kept);
            default:
                return node?.DeepClone();
        }
    }
}
