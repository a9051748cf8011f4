using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation.WebIdentity;

/// <summary>What a session carries into later requests (IAM User Guide, global condition context keys; keys for web identity federation).</summary>
public class SessionTests
{
    private const string Issuer = "container.googleapis.com/v1/projects/demo-prj/locations/europe-west1-b/clusters/c1";

    private static readonly TokenCase Good = TokenCase.All.Single(item => item.Id == "gke.right-token");

    [Theory]
    [InlineData("aws:FederatedProvider", "arn:aws:iam::123456789012:oidc-provider/" + Issuer)]
    [InlineData("aws:PrincipalArn", "arn:aws:iam::123456789012:role/web")]
    [InlineData("aws:PrincipalAccount", "123456789012")]
    [InlineData("aws:PrincipalType", "AssumedRole")]
    [InlineData("aws:TokenIssueTime", "2026-07-02T13:46:40Z")]
    [InlineData("aws:userid", "AROAEXAMPLEROLEID:pod-1")]
    [InlineData(Issuer + ":aud", "sts.amazonaws.com")]
    [InlineData(Issuer + ":sub", "system:serviceaccount:apps:s3-lister")]
    public void The_session_has_its_keys(string key, string value) => Assert.Equal([value], Session().Context.Find(key)!.Values);

    [Theory]
    [InlineData("sts:RoleSessionName")]
    [InlineData("sts:DurationSeconds")]
    [InlineData("accounts.google.com:oaud")]
    public void Keys_of_the_call_do_not_stay(string key) => Assert.Null(Session().Context.Find(key));

    [Fact]
    public void The_arn_has_the_session_and_not_the_path_of_the_role()
    {
        var role = new TrustedRole("arn:aws-cn:iam::123456789012:role/team/a/reader", new PolicyDocument([]));
        var session = new AssumedRoleSession(role, "pod-1", "p", "s", "a", default, RequestContext.Empty);

        Assert.Equal("arn:aws-cn:sts::123456789012:assumed-role/reader/pod-1", session.Arn);
        Assert.Equal("arn:aws-cn:iam::123456789012:role/team/a/reader", session.Principal.RoleArn);
        Assert.Null(session.AssumedRoleId);
    }

    [Fact]
    public void The_id_of_the_session_is_that_of_the_role_with_the_name() => Assert.Equal("AROAEXAMPLEROLEID:pod-1", Session().AssumedRoleId);

    [Fact]
    public void A_trust_policy_without_statements_allows_nobody()
    {
        var role = new TrustedRole("arn:aws:iam::123456789012:role/web", new PolicyDocument([]));

        Assert.Equal("The trust policy allows nobody.", SecurityTokenService.AssumeRole(Good.Request(Good.TokenOfClaims()) with { Role = role }).Error!.Cause);
    }

    [Fact]
    public void The_credentials_end_after_the_duration() =>
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1783000000 + 3600), Session().Expiration);

    [Fact]
    public void A_permission_may_ask_for_the_subject_of_the_token()
    {
        var policies = ApplicablePolicies.OfIdentity([new PolicyDocument([new PolicyStatement
        {
            Effect = Effect.Allow,
            Actions = ["s3:GetObject"],
            Resources = ["arn:aws:s3:::data/*"],
            Conditions = [PolicyCondition.StringEquals($"{Issuer}:sub", "system:serviceaccount:apps:s3-lister"), new("StringNotEquals", "s3:x", ["y"])],
        }])]);

        Assert.Equal(Decision.Allowed, Evaluator.Decide(policies, Session().Request("s3:GetObject", "arn:aws:s3:::data/k")));
        Assert.Equal(Decision.ImplicitDeny, Evaluator.Decide(policies, Session().Request("s3:GetObject", "arn:aws:s3:::data/k", RequestContext.Of(("s3:x", "y")))));
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/x")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/x/y")]
    [InlineData("role")]
    [InlineData("urn:aws:iam::123456789012:role/x")]
    public void A_role_has_the_arn_of_one(string arn) => Assert.Throws<ArgumentException>(() => new TrustedRole(arn, new PolicyDocument([])));

    private static AssumedRoleSession Session() => SecurityTokenService.AssumeRole(Good.Request(Good.TokenOfClaims())).Session!;
}
