namespace GkeAws.Lab.Tests.Iam;

public sealed class ProviderTests
{
    private static readonly (string, string) Arn = ("OpenIDConnectProviderArn", IamLab.ProviderArn);

    [Fact]
    public async Task A_provider_lives_from_creation_to_deletion()
    {
        await using var lab = await IamLab.Start();
        var created = await lab.Succeed("CreateOpenIDConnectProvider", ("Url", IamLab.Issuer), ("ClientIDList.member.1", "sts.amazonaws.com"), ("Tags.member.1.Key", "managed-by"), ("Tags.member.1.Value", "us"));
        Assert.Equal(IamLab.ProviderArn, IamLab.Text(created, "OpenIDConnectProviderArn"));

        var got = await lab.Succeed("GetOpenIDConnectProvider", Arn);
        Assert.Equal(IamLab.Issuer["https://".Length..], IamLab.Text(got, "Url"));
        Assert.Equal(["sts.amazonaws.com"], IamLab.Texts(got, "ClientIDList"));
        Assert.Equal("us", IamLab.Text(got, "Value"));
        Assert.Equal([IamLab.ProviderArn], IamLab.Texts(await lab.Succeed("ListOpenIDConnectProviders"), "OpenIDConnectProviderList"));

        await lab.Succeed("DeleteOpenIDConnectProvider", Arn);
        Assert.Equal((404, "NoSuchEntity", $"OpenIDConnect Provider not found for arn {IamLab.ProviderArn}"), await lab.Fail("GetOpenIDConnectProvider", Arn));
        Assert.Equal(404, (await lab.Fail("DeleteOpenIDConnectProvider", Arn)).Status);
    }

    [Fact]
    public async Task Client_ids_thumbprints_and_tags_change()
    {
        await using var lab = await IamLab.Start();
        await lab.CreateProvider();

        await lab.Succeed("AddClientIDToOpenIDConnectProvider", Arn, ("ClientID", "other"));
        await lab.Succeed("AddClientIDToOpenIDConnectProvider", Arn, ("ClientID", "other"));
        await lab.Succeed("RemoveClientIDFromOpenIDConnectProvider", Arn, ("ClientID", "sts.amazonaws.com"));
        await lab.Succeed("RemoveClientIDFromOpenIDConnectProvider", Arn, ("ClientID", "never there"));
        await lab.Succeed("UpdateOpenIDConnectProviderThumbprint", Arn, ("ThumbprintList.member.1", new string('a', 40)));
        await lab.Succeed("TagOpenIDConnectProvider", Arn, ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "b"), ("Tags.member.2.Value", ""));
        await lab.Succeed("TagOpenIDConnectProvider", Arn, ("Tags.member.1.Key", "A"), ("Tags.member.1.Value", "2"));
        await lab.Succeed("UntagOpenIDConnectProvider", Arn, ("TagKeys.member.1", "b"));

        var got = await lab.Succeed("GetOpenIDConnectProvider", Arn);
        Assert.Equal(["other"], IamLab.Texts(got, "ClientIDList"));
        Assert.Equal([new string('a', 40)], IamLab.Texts(got, "ThumbprintList"));
        Assert.Equal(["A2"], IamLab.Texts(await lab.Succeed("ListOpenIDConnectProviderTags", Arn), "Tags"));
    }

    [Fact]
    public async Task A_url_has_one_provider()
    {
        await using var lab = await IamLab.Start();
        await lab.CreateProvider();

        Assert.Equal((409, "EntityAlreadyExists", $"Provider with url {IamLab.Issuer} already exists."), await lab.Fail("CreateOpenIDConnectProvider", ("Url", IamLab.Issuer)));
        // Urls are compared letter by letter; nobody answers at this one.
        Assert.Equal((400, "OpenIdIdpCommunicationError"), Head(await lab.Fail("CreateOpenIDConnectProvider", ("Url", IamLab.Issuer.ToUpperInvariant().Replace("HTTPS", "https", StringComparison.Ordinal)))));
        Assert.Equal((400, "OpenIdIdpCommunicationError"), Head(await lab.Fail("CreateOpenIDConnectProvider", ("Url", IamLab.Issuer + "x"))));
        // With a thumbprint IAM asks nobody.
        await lab.Succeed("CreateOpenIDConnectProvider", ("Url", IamLab.Issuer + "x"), ("ThumbprintList.member.1", new string('0', 40)));
    }

    [Theory]
    [InlineData("Url", "http://a.example", "ValidationError")]
    [InlineData("Url", "https://a.example/?q=1", "ValidationError")]
    [InlineData("Url", "https://u@a.example/", "ValidationError")]
    [InlineData("Url", "", "ValidationError")]
    [InlineData("ClientIDList.member.1", "", "ValidationError")]
    [InlineData("ThumbprintList.member.1", "abc", "ValidationError")]
    [InlineData("ThumbprintList.member.1", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "InvalidInput")]
    public async Task A_value_that_breaks_its_rule_is_refused(string name, string value, string code)
    {
        await using var lab = await IamLab.Start();
        (string, string)[] fields = name == "Url" ? [(name, value)] : [("Url", IamLab.Issuer), (name, value)];

        Assert.Equal((400, code), Head(await lab.Fail("CreateOpenIDConnectProvider", fields)));
    }

    [Fact]
    public async Task Quotas_are_those_of_an_account()
    {
        await using var lab = await IamLab.Start();
        var ids = Enumerable.Range(1, 101).Select(number => ($"ClientIDList.member.{number}", $"id-{number}"));
        var thumbprints = Enumerable.Range(1, 6).Select(number => ($"ThumbprintList.member.{number}", new string('a', 40)));
        Assert.Equal((409, "LimitExceeded"), Head(await lab.Fail("CreateOpenIDConnectProvider", [("Url", IamLab.Issuer), .. ids])));
        Assert.Equal((400, "InvalidInput"), Head(await lab.Fail("CreateOpenIDConnectProvider", [("Url", IamLab.Issuer), .. thumbprints])));

        for (var number = 0; number < 100; number++)
        {
            await lab.Succeed("CreateOpenIDConnectProvider", ("Url", $"https://issuer.example/{number}"), ("ThumbprintList.member.1", new string('a', 40)));
        }
        Assert.Equal((409, "LimitExceeded"), Head(await lab.Fail("CreateOpenIDConnectProvider", ("Url", IamLab.Issuer))));
    }

    private static (int, string) Head((int Status, string Code, string Message) error) => (error.Status, error.Code);
}
