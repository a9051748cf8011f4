using System.Net;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Policies;
using GkeAws.Packages.Tests.RealServer.Server;
using OurService = GkeAws.Federation.Evaluation.WebIdentity.SecurityTokenService;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>Policies of tests/cases/ceph: what the real server decides, our evaluator decides.</summary>
[Collection(nameof(FederatedCephGroup))]
public sealed class EvaluationTests(FederatedCeph ceph)
{
    private const string SessionName = "real-server-tests";

    public static TheoryData<string> PermissionIds => [.. ComparedPolicies.Permissions.Keys];

    public static TheoryData<string> TrustIds => [.. ComparedPolicies.Trusts.Keys];

    [SkippableTheory, MemberData(nameof(PermissionIds))]
    public async Task APermissionPolicyAllowsTheSameCalls(string id)
    {
        var running = ceph.Running;
        var (policy, session) = ComparedPolicies.PermissionsOf(id);
        var role = $"evaluation-{id}";
        await running.CreateRoleAsync(role, running.Project.TrustPolicy, policy);
        var credentials = await running.Sts.AssumeAsync(running.RoleArn(role), running.Issuer.Mint(running.Token), session);

        var policies = new ApplicablePolicies
        {
            Identity = [Compile(policy)],
            Session = session is null ? [] : [Compile(session)],
        };
        var principal = RequestPrincipal.AssumedRole($"arn:aws:sts::{running.Server.Account}:assumed-role/{role}/{SessionName}", running.RoleArn(role));
        using var s3 = new S3Session(running.Server.Endpoint, credentials, running.Server.Region);
        var different = new List<string>();
        foreach (var question in ComparedPolicies.Questions)
        {
            var status = await s3.SendAsync(question.Method, question.Path, question.Body);
            Assert.True(status == HttpStatusCode.Forbidden || (int)status is >= 200 and < 300, $"{question}: {(int)status}");
            var ours = Evaluator.Decide(policies, question.By(principal));
            if (status == HttpStatusCode.Forbidden == (ours == Decision.Allowed))
            {
                different.Add($"{question}: {(int)status}, ours {ours}");
            }
        }
        Assert.Empty(different);
    }

    [SkippableTheory, MemberData(nameof(TrustIds))]
    public async Task ATrustPolicyTakesTheSameTokens(string id)
    {
        var running = ceph.Running;
        var policy = ComparedPolicies.TrustOf(id, running);
        var role = $"trust-{id}";
        await running.Iam.CreateRoleAsync(role, policy);
        foreach (var token in new[] { running.Token, running.Token with { ServiceAccount = "another" } })
        {
            var text = running.Issuer.Mint(token);
            var (status, _) = await running.Sts.AssumeRoleWithWebIdentityAsync(running.RoleArn(role), SessionName, text);
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Forbidden, $"{token.Subject}: {(int)status}");
            var answer = OurService.AssumeRole(text, read => new WebIdentityRequest(
                read, new TrustedRole(running.RoleArn(role), PolicyReader.Read(policy, PolicyKind.Trust, "trust-policy.json").Document!, TrustedRole.DefaultMaxSessionDuration, "AROAEXAMPLEROLEID"),
                [new OidcProvider(running.Project.IssuerUrl, [token.Audience])], SessionName, DateTimeOffset.UtcNow));
            Assert.True(status == HttpStatusCode.OK == answer.Session is not null, $"{token.Subject}: {(int)status}, ours {answer.Error?.Code ?? "allowed"}");
        }
    }

    /// <summary>Cases on which everything is allowed, or nothing, would compare nothing.</summary>
    [Fact]
    public void TheCasesAreManyAndDifferent()
    {
        Assert.InRange(ComparedPolicies.Permissions.Count, 36, 1000);
        Assert.InRange(ComparedPolicies.Trusts.Count, 26, 1000);
        var decisions = ComparedPolicies.Permissions.Keys.SelectMany(id => ComparedPolicies.Questions.Select(question => Evaluator.Decide(
            new ApplicablePolicies { Identity = [Compile(ComparedPolicies.PermissionsOf(id).Policy)] }, question.By(RequestPrincipal.User("arn:aws:iam::123456789012:user/u"))))).ToList();
        foreach (var decision in Enum.GetValues<Decision>())
        {
            Assert.InRange(decisions.Count(given => given == decision), 6, decisions.Count);
        }
    }

    private static CompiledPolicy Compile(string text) => new(PolicyReader.Read(text, PolicyKind.Identity, "policy").Document!);
}
