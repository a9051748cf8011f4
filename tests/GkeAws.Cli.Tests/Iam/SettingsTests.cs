using GkeAws.Cli.Iam;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>What a user sets in the environment and in AWS's files. These tests set the variables of this process, so nothing else runs beside them.</summary>
[Collection(nameof(ChangesEnvironment))]
public class SettingsTests
{
    [Fact]
    public async Task Endpoint_and_credentials_come_from_the_environment()
    {
        await using var server = await LoopbackIam.Start((200, Recording.Answer("GetRole")));
        using var environment = new AwsEnvironment(
            ("AWS_ENDPOINT_URL", server.Url.AbsoluteUri), ("AWS_ACCESS_KEY_ID", SignatureVersion4.AccessKey), ("AWS_SECRET_ACCESS_KEY", SignatureVersion4.SecretKey));

        Assert.Equal("lister", await NameOfRole());
    }

    [Fact]
    public async Task The_endpoint_of_IAM_is_before_that_of_all()
    {
        await using var server = await LoopbackIam.Start((200, Recording.Answer("GetRole")));
        await using var other = await LoopbackIam.Start((404, ""));
        using var environment = new AwsEnvironment(
            ("AWS_ENDPOINT_URL", other.Url.AbsoluteUri), ("AWS_ENDPOINT_URL_IAM", server.Url.AbsoluteUri.TrimEnd('/')),
            ("AWS_ACCESS_KEY_ID", SignatureVersion4.AccessKey), ("AWS_SECRET_ACCESS_KEY", SignatureVersion4.SecretKey), ("AWS_SESSION_TOKEN", "session"), ("AWS_REGION", "eu-central-1"));

        Assert.Equal("lister", await NameOfRole());
        Assert.Empty(other.Bodies);
    }

    [Fact]
    public async Task Endpoint_and_credentials_come_from_a_profile()
    {
        await using var server = await LoopbackIam.Start((200, Recording.Answer("GetRole")));
        using var environment = new AwsEnvironment(("AWS_PROFILE", "work"));
        AwsEnvironment.WriteConfig($"[profile work]\nservices = mine\naws_access_key_id = {SignatureVersion4.AccessKey}\naws_secret_access_key = {SignatureVersion4.SecretKey}\n\n[services mine]\niam =\n  endpoint_url = {server.Url}\n");

        Assert.Equal("lister", await NameOfRole());
    }

    /// <summary>Each row has a profile name of its own, because the SDK keeps what it found for a name.</summary>
    [Theory]
    [InlineData("empty", "region = us-east-1", "there are no AWS credentials; Credential profile [empty] is not valid")]
    [InlineData("assumes", "role_arn = arn:aws:iam::111122223333:role/r\nsource_profile = base\n\n[profile base]\naws_access_key_id = A\naws_secret_access_key = b", "a role to assume, and gke-aws does neither itself")]
    [InlineData("signs-on", "sso_session = s\nsso_account_id = 111122223333\nsso_role_name = r\n\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://example.com/start", "single sign-on")]
    [InlineData("runs", "credential_process = false", "Command returned non-zero exit value 1")]
    public async Task Credentials_that_cannot_be_had_are_said_so(string profile, string settings, string part)
    {
        using var environment = new AwsEnvironment(("AWS_ENDPOINT_URL", "http://127.0.0.1:9/"), ("AWS_PROFILE", profile));
        AwsEnvironment.WriteConfig($"[profile {profile}]\n{settings}\n");

        var failure = await Failure();

        Assert.Equal(IamFailureKind.Credentials, failure.Kind);
        Assert.Contains(part, failure.Message);
        Assert.StartsWith("GetRole at http://127.0.0.1:9/: ", failure.ToString());
        Assert.EndsWith(" Bring credentials into the environment: eval \"$(aws configure export-credentials --profile NAME --format env)\".", failure.ToString());
        Assert.DoesNotContain("\n", failure.ToString());
    }

    [Fact]
    public async Task No_credentials_at_all_are_said_so()
    {
        using var environment = new AwsEnvironment();

        var failure = await Failure();

        Assert.Equal(IamFailureKind.Credentials, failure.Kind);
        Assert.Equal("there are no AWS credentials; Unable to find the \"default\" profile", failure.Message);
    }

    [Fact]
    public async Task A_profile_that_is_not_there_is_named()
    {
        using var environment = new AwsEnvironment(("AWS_PROFILE", "no-such-profile"));

        var failure = await Failure();

        Assert.Equal(IamFailureKind.Credentials, failure.Kind);
        Assert.Contains("no-such-profile", failure.Message);
        Assert.StartsWith("GetRole at https://iam.amazonaws.com/: ", failure.ToString());
    }

    [Fact]
    public async Task An_endpoint_that_is_no_URL_is_said_so()
    {
        using var environment = new AwsEnvironment(
            ("AWS_ENDPOINT_URL", "not a url"), ("AWS_ACCESS_KEY_ID", SignatureVersion4.AccessKey), ("AWS_SECRET_ACCESS_KEY", SignatureVersion4.SecretKey));

        var failure = await Failure();

        Assert.Equal(IamFailureKind.Settings, failure.Kind);
        Assert.Equal("GetRole at IAM: Value for ServiceURL is not a valid URL: not a url. Correct the setting in the environment or in the AWS profile.", failure.ToString());
    }

    private static async Task<string?> NameOfRole()
    {
        using var client = new IdentityManagementClient(Partition.Aws);
        var (role, failure) = await client.GetRole("lister", CancellationToken.None);
        Assert.True(failure is null, failure?.ToString());
        return role!.Name;
    }

    private static async Task<IamFailure> Failure()
    {
        using var client = new IdentityManagementClient(Partition.Aws);
        return (await client.GetRole("lister", CancellationToken.None)).Failure!;
    }
}
