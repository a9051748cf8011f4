using System.Text;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>The judge of signatures is judged first: by requests that AWS's own clients signed.</summary>
public class SignatureVersion4Tests
{
    public static TheoryData<string> Clients => ["javascript", "botocore"];

    [Theory]
    [MemberData(nameof(Clients))]
    public void Requests_of_AWS_own_clients_are_right(string client)
    {
        var (headers, body) = Signed(client);

        Assert.Null(SignatureVersion4.FaultOf(headers, body, "us-east-1"));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Any_change_is_a_fault(string client)
    {
        var (headers, body) = Signed(client);

        Assert.NotNull(SignatureVersion4.FaultOf(headers, [.. body, (byte)'&'], "us-east-1"));
        Assert.NotNull(SignatureVersion4.FaultOf(headers, body, "cn-north-1"));
        Assert.NotNull(SignatureVersion4.FaultOf(headers, body, "us-east-1", "another secret"));
        Assert.NotNull(SignatureVersion4.FaultOf(new Dictionary<string, string>(headers) { ["host"] = "iam.amazonaws.com" }, body, "us-east-1"));
        Assert.NotNull(SignatureVersion4.FaultOf(new Dictionary<string, string>(headers) { ["x-amz-security-token"] = "unsigned" }, body, "us-east-1"));
        Assert.NotNull(SignatureVersion4.FaultOf(new Dictionary<string, string>(), body, "us-east-1"));
        // A matching hash of the body in the header does not save a body that was not signed.
        Assert.NotNull(SignatureVersion4.FaultOf(headers.Where(header => header.Key != "x-amz-content-sha256").ToDictionary(), [1], "us-east-1"));
    }

    private static (Dictionary<string, string> Headers, byte[] Body) Signed(string client)
    {
        var signed = (client == "javascript" ? Recording.JavaScript : Recording.Botocore)["signed"]!;
        return (signed["headers"]!.AsObject().ToDictionary(header => header.Key, header => (string)header.Value!), Encoding.UTF8.GetBytes((string)signed["body"]!));
    }
}
