using GkeAws.Cli.Diagnosis;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Tests.Diagnosis;

public class PolicyDifferenceTests
{
    private const string List = """{"Action":["s3:ListBucket"],"Effect":"Allow","Resource":["arn:aws:s3:::b"],"Sid":"List"}""";
    private const string Read = """{"Action":["s3:GetObject"],"Effect":"Allow","Resource":["arn:aws:s3:::b/*"],"Sid":"Read"}""";
    private const string Conditional = """{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""";

    [Theory]
    [InlineData(List, List)]
    [InlineData(List, """{"Sid":"List","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::other"}""", "Resource: \"arn:aws:s3:::b\" in the file, \"arn:aws:s3:::other\" in the account")]
    [InlineData(List + "," + Read, Read + "," + """{"Sid":"List","Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"arn:aws:s3:::b"}""",
        "Action: \"s3:ListBucket\" in the file, [\"s3:GetObject\",\"s3:ListBucket\"] in the account")]
    [InlineData(Read, Conditional, "Condition.Bool.aws:SecureTransport: nothing in the file, \"true\" in the account")]
    [InlineData(Conditional, Read, "Condition.Bool.aws:SecureTransport: \"true\" in the file, nothing in the account")]
    [InlineData(List, """{"Effect":"Deny","Action":"*","Resource":"*"}""", "only in the file: " + List, """only in the account: {"Action":["*"],"Effect":"Deny","Resource":["*"]}""")]
    [InlineData(List + "," + Read, List, "only in the file: " + Read)]
    [InlineData(List, Read + "," + List, "only in the account: " + Read)]
    public void Members_of_statements_that_are_alike_are_shown_and_others_whole(string file, string account, params string[] expected)
    {
        var comparison = PolicyEquality.Compare(Document(file), Document(account));

        Assert.Equal(expected, PolicyDifferences.Of(comparison, "in the file", "in the account"));
    }

    private static JsonValue Document(string statements) => JsonReader.Read($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""", out _)!;
}
