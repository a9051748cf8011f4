using System.Xml.Linq;

namespace GkeAws.Lab.Tests.Iam;

public sealed class SimulationTests
{
    private const string OneLine = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::team-data/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}}""";
    private const string Indented = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": \"s3:GetObject\",\n      \"Resource\": \"*\"\n    }\n  ]\n}";

    private static readonly (string, string) Action = ("ActionNames.member.1", "s3:GetObject");
    private static readonly (string, string)[] Secure = [("ContextEntries.member.1.ContextKeyName", "aws:SecureTransport"), ("ContextEntries.member.1.ContextKeyType", "boolean"), ("ContextEntries.member.1.ContextKeyValues.member.1", "true")];

    [Fact]
    public async Task A_statement_that_decides_is_named_with_its_place()
    {
        await using var lab = await IamLab.Start();

        var body = await lab.Succeed("SimulateCustomPolicy", [("PolicyInputList.member.1", OneLine), Action, ("ResourceArns.member.1", "arn:aws:s3:::team-data/a b+c.csv"), .. Secure]);

        Assert.Equal("allowed", IamLab.Text(body, "EvalDecision"));
        var statement = body.Descendants().First(element => element.Name.LocalName == "MatchedStatements").Elements().Single();
        Assert.Equal("PolicyInputList.1", IamLab.Text(statement, "SourcePolicyId"));
        // Behind the bracket before, behind the last one (one recorded answer of AWS, one inferred).
        var bracket = OneLine.IndexOf("{\"Effect", StringComparison.Ordinal) + 2;
        Assert.Equal(("1", $"{bracket}", "1", $"{OneLine.Length}"), Place(statement));
        var indented = await lab.Succeed("SimulateCustomPolicy", ("PolicyInputList.member.1", Indented), Action);
        Assert.Equal(("3", "17", "8", "6"), Place(indented.Descendants().First(element => element.Name.LocalName == "MatchedStatements").Elements().Single()));
    }

    [Fact]
    public async Task What_is_missing_is_named_and_an_implicit_deny_lists_no_statement()
    {
        await using var lab = await IamLab.Start();

        var body = await lab.Succeed("SimulateCustomPolicy", ("PolicyInputList.member.1", OneLine.Replace("arn:aws:s3:::team-data/*", "*", StringComparison.Ordinal)), Action);

        Assert.Equal(("implicitDeny", "*"), (IamLab.Text(body, "EvalDecision"), IamLab.Text(body, "EvalResourceName")));
        Assert.Equal(["aws:SecureTransport"], IamLab.Texts(body, "MissingContextValues"));
        Assert.Empty(IamLab.Texts(body, "MatchedStatements"));
    }

    [Fact]
    public async Task Each_action_is_asked_on_each_resource_in_parts()
    {
        await using var lab = await IamLab.Start();
        (string, string)[] question =
        [
            ("PolicyInputList.member.1", IamLab.Permission), ("PolicyInputList.member.2", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:Delete*","Resource":"*"}]}"""),
            ("ActionNames.member.1", "s3:ListAllMyBuckets"), ("ActionNames.member.2", "s3:DeleteObject"), ("ResourceArns.member.1", "arn:aws:s3:::a"), ("ResourceArns.member.2", "arn:aws:s3:::b"), ("MaxItems", "3"),
        ];

        var first = await lab.Succeed("SimulateCustomPolicy", question);
        var second = await lab.Succeed("SimulateCustomPolicy", [.. question, ("Marker", IamLab.Text(first, "Marker"))]);

        Assert.Equal(["allowed", "allowed", "explicitDeny", "explicitDeny"], Decisions(first).Concat(Decisions(second)));
    }

    [Fact]
    public async Task A_boundary_cuts_and_is_told()
    {
        await using var lab = await IamLab.Start();

        var body = await lab.Succeed("SimulateCustomPolicy", ("PolicyInputList.member.1", Indented), ("PermissionsBoundaryPolicyInputList.member.1", IamLab.Permission), Action);

        Assert.Equal(("implicitDeny", "false"), (IamLab.Text(body, "EvalDecision"), IamLab.Text(body, "AllowedByPermissionsBoundary")));
    }

    [Fact]
    public async Task A_roles_own_policies_are_simulated()
    {
        await using var lab = await IamLab.Start();
        await lab.CreateRole();
        await lab.Succeed("PutRolePolicy", ("RoleName", "reader"), ("PolicyName", "s3"), ("PolicyDocument", IamLab.Permission));
        var source = ("PolicySourceArn", "arn:aws:iam::111122223333:role/reader");

        var body = await lab.Succeed("SimulatePrincipalPolicy", source, ("ActionNames.member.1", "s3:ListAllMyBuckets"), ("ActionNames.member.2", "s3:GetObject"));

        Assert.Equal(["allowed", "implicitDeny"], Decisions(body));
        Assert.Equal((404, "NoSuchEntity"), Head(await lab.Fail("SimulatePrincipalPolicy", ("PolicySourceArn", "arn:aws:iam::111122223333:role/nobody"), Action)));
        Assert.Equal((400, "InvalidInput"), Head(await lab.Fail("SimulatePrincipalPolicy", source, Action, ("ResourcePolicy", "{}"))));
    }

    [Fact]
    public async Task Keys_that_policies_ask_for_are_listed()
    {
        await using var lab = await IamLab.Start();

        var body = await lab.Succeed("GetContextKeysForCustomPolicy", ("PolicyInputList.member.1", OneLine.Replace("team-data/*", "team-data/${aws:userid}/*", StringComparison.Ordinal)));

        Assert.Equal(["aws:SecureTransport", "aws:userid"], IamLab.Texts(body, "ContextKeyNames"));
    }

    [Theory]
    [InlineData("PolicyInputList.member.1", "{", "InvalidInput")]
    [InlineData("ActionNames.member.1", "s3:Get*", "InvalidInput")]
    [InlineData("ActionNames.member.1", "s3", "ValidationError")]
    [InlineData("CallerArn", "arn:aws:iam::111122223333:role/reader", "InvalidInput")]
    [InlineData("ResourcePolicy", "{}", "InvalidInput")]
    [InlineData("ContextEntries.member.1.ContextKeyName", "a", "ValidationError")]
    [InlineData("MaxItems", "1001", "ValidationError")]
    public async Task A_question_that_is_none_is_refused(string name, string value, string code)
    {
        await using var lab = await IamLab.Start();
        var fields = new Dictionary<string, string> { ["PolicyInputList.member.1"] = IamLab.Permission, ["ActionNames.member.1"] = "s3:GetObject", [name] = value };

        Assert.Equal((400, code), Head(await lab.Fail("SimulateCustomPolicy", [.. fields.Select(field => (field.Key, field.Value))])));
    }

    private static (string, string, string, string) Place(XElement statement)
    {
        var texts = statement.Descendants().Where(element => element.Name.LocalName is "Line" or "Column").Select(element => element.Value).ToList();
        return (texts[0], texts[1], texts[2], texts[3]);
    }

    private static IEnumerable<string> Decisions(XElement body) => body.Descendants().Where(element => element.Name.LocalName == "EvalDecision").Select(element => element.Value);

    private static (int, string) Head((int Status, string Code, string Message) error) => (error.Status, error.Code);
}
