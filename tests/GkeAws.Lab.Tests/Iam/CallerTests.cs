using GkeAws.Lab.Issuer;

namespace GkeAws.Lab.Tests.Iam;

/// <summary>Nobody changes IAM without valid keys and the right to.</summary>
public sealed class CallerTests
{
    [Theory]
    [InlineData("key", "InvalidClientTokenId", 403)]
    [InlineData("secret", "SignatureDoesNotMatch", 403)]
    [InlineData("region", "SignatureDoesNotMatch", 403)]
    public async Task A_wrong_signature_is_refused(string what, string code, int status)
    {
        await using var lab = await IamLab.Start();
        (lab.Key, lab.Secret, lab.Region) = (what == "key" ? "AKIAIOSFODNN7EXAMPLE" : lab.Key, what == "secret" ? "wrong" : lab.Secret, what == "region" ? "eu-west-1" : lab.Region);

        var error = await lab.Fail("CreateRole", ("RoleName", "reader"), ("AssumeRolePolicyDocument", IamLab.Trust));

        Assert.Equal((status, code), (error.Status, error.Code));
        Assert.Empty(lab.Server.Store.FindAccount("111122223333")!.Roles);
    }

    [Fact]
    public async Task An_unsigned_call_and_an_unknown_action_are_refused()
    {
        await using var lab = await IamLab.Start();
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent([new("Action", "ListRoles"), new("Version", "2010-05-08")]);

        using var answer = await http.PostAsync(lab.Server.Endpoint, form);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Contains("MissingAuthenticationToken", await answer.Content.ReadAsStringAsync());
        Assert.Equal("InvalidAction", (await lab.Fail("CreateUser", ("UserName", "eve"))).Code);
    }

    [Fact]
    public async Task What_the_scripts_made_lets_the_pod_in()
    {
        await using var lab = await IamLab.Start();
        var workload = lab.Environment.Clusters[0];
        string Read(string path) => File.ReadAllText(Repository.PathOf("tests", "golden", "default", "project", "deploy", "dev", "aws", "roles", "gke-to-aws-test", path));
        var token = lab.Server.Mint(workload, new PodToken("sts.amazonaws.com", "gke-to-aws-test", "gke-service-account", "pod", TimeSpan.FromHours(1)));
        Task<string> Assume() => Sts(lab, token);

        Assert.Contains("No OpenIDConnect provider found", await Assume());
        await lab.CreateProvider();
        Assert.Contains("Not authorized to perform sts:AssumeRoleWithWebIdentity", await Assume());
        await lab.Succeed("CreateRole", ("RoleName", "gke-to-aws-test"), ("AssumeRolePolicyDocument", Read("trust-policy.json")));
        Assert.Contains("<SessionToken>", await Assume());
        await lab.Succeed("RemoveClientIDFromOpenIDConnectProvider", ("OpenIDConnectProviderArn", IamLab.ProviderArn), ("ClientID", "sts.amazonaws.com"));
        Assert.Contains("Incorrect token audience", await Assume());
    }

    private static async Task<string> Sts(IamLab lab, string token)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(
        [
            new("Action", "AssumeRoleWithWebIdentity"), new("Version", "2011-06-15"), new("RoleArn", "arn:aws:iam::111122223333:role/gke-to-aws-test"),
            new("RoleSessionName", "pod"), new("WebIdentityToken", token),
        ]);
        using var answer = await http.PostAsync(lab.Server.Endpoint, form);
        return await answer.Content.ReadAsStringAsync();
    }
}
