using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation;

public class ExplanationTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Other",
              "Effect": "Allow",
              "Action": ["s3:PutObject", "s3:DeleteObject"],
              "Resource": "arn:aws:s3:::data/*"
            },
            {
              "Effect": "Allow",
              "NotAction": "s3:*",
              "Resource": "*"
            },
            {
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": ["arn:aws:s3:::logs/*", "arn:aws:s3:::data/${aws:PrincipalTag/team}/*"]
            },
            {
              "Effect": "Allow",
              "Action": "s3:Get*",
              "NotResource": "arn:aws:s3:::data/*"
            },
            {
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "*",
              "Condition": {
                "Bool": { "aws:SecureTransport": "true" },
                "StringEquals": {
                  "aws:PrincipalTag/team": ["red", "blue"]
                }
              }
            },
            {
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "*",
              "Condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/8" } }
            }
          ]
        }
        """;

    private static readonly RequestContext Context = RequestContext.Of(("aws:SecureTransport", "true"), ("aws:SourceIp", "192.0.2.1"));

    [Theory]
    [InlineData(0, "Action is 's3:PutObject' or 's3:DeleteObject', the request has 's3:GetObject'", 7, 7)]
    [InlineData(1, "NotAction is 's3:*', the request has 's3:GetObject'", 12, 7)]
    [InlineData(2, "Resource is 'arn:aws:s3:::logs/*' or 'arn:aws:s3:::data/${aws:PrincipalTag/team}/*', the request has 'arn:aws:s3:::data/k'", 18, 7)]
    [InlineData(3, "NotResource is 'arn:aws:s3:::data/*', the request has 'arn:aws:s3:::data/k'", 23, 7)]
    [InlineData(4, "StringEquals aws:PrincipalTag/team: wanted 'red' or 'blue', the request has no such key", 32, 11)]
    [InlineData(5, "IpAddress aws:SourceIp: wanted '10.0.0.0/8', got '192.0.2.1'", 40, 37)]
    public void Every_statement_that_does_not_match_says_what_failed_first_and_where(int index, string text, int line, int column)
    {
        var result = Explain(Policy).Statements[index];

        Assert.Equal(index, result.Index);
        Assert.Equal(PolicyRole.Identity, result.Role);
        Assert.Equal(text, result.Mismatch!.ToString());
        Assert.Equal((line, column), (result.Mismatch.Position!.Value.Line, result.Mismatch.Position.Value.Column));
    }

    [Fact]
    public void Missing_keys_are_those_that_could_change_the_answer() =>
        Assert.Equal(["aws:PrincipalTag/team"], Explain(Policy).MissingKeys);

    [Fact]
    public void A_key_of_a_statement_about_another_action_is_not_missing() => Assert.Empty(Explain(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}""").MissingKeys);

    [Fact]
    public void Keys_of_variables_are_missing_too() => Assert.Equal(["aws:a", "aws:b", "aws:c", "aws:d"], Explain(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringLike":{"aws:SourceIp":"${aws:a}"},"ArnLike":{"aws:SourceIp":["x","arn:aws:iam::1:${aws:b}"]},"Bool":{"aws:SecureTransport":"${aws:c}"}}},
        {"Effect":"Allow","Action":"*","Resource":["arn:aws:s3:::${aws:d}","arn:aws:s3:::${AWS:D}"]}]}
        """).MissingKeys.Order(StringComparer.Ordinal));

    [Fact]
    public void Matched_statements_are_those_that_decided()
    {
        var allowed = Explain(Document("Allow", "*", "a"), Document("Allow", "s3:GetObject", "b"), Document("Deny", "s3:PutObject", "c"));
        var denied = Explain(Document("Allow", "*", "a"), Document("Deny", "s3:Get*", "b"), Document("Deny", "*", "c"));

        Assert.Equal(["a", "b"], allowed.Matched.Select(result => result.Statement.Sid));
        Assert.Equal(["b", "c"], denied.Matched.Select(result => result.Statement.Sid));
        Assert.Equal(["policy 1", "policy 2"], allowed.Matched.Select(result => result.Document.Name));
        Assert.Equal((1, 38), (allowed.Matched.First().Statement.Source!.Start.Line, allowed.Matched.First().Statement.Source!.Start.Column));
    }

    [Fact]
    public void The_caller_is_named_when_a_principal_fails()
    {
        var policy = PolicyReader.Read("""{"Statement":[{"Effect":"Allow","Principal":{"Federated":["arn:aws:iam::1:oidc-provider/a","accounts.google.com"],"AWS":"1"},"Action":"sts:AssumeRoleWithWebIdentity"}]}""", PolicyKind.Trust, "t").Document!;
        var request = new Request(RequestPrincipal.Federated("arn:aws:iam::1:oidc-provider/b"), "sts:AssumeRoleWithWebIdentity", "arn:aws:iam::1:role/r", RequestContext.Empty);

        var mismatch = Evaluator.Explain(ApplicablePolicies.OfTrust(policy), request).Statements[0].Mismatch!;

        Assert.Equal(MismatchKind.Principal, mismatch.Kind);
        Assert.Equal("Principal is 'arn:aws:iam::1:oidc-provider/a' or 'accounts.google.com' or '1', the request has 'arn:aws:iam::1:oidc-provider/b'", mismatch.ToString());
        Assert.Equal("arn:aws:iam::1:oidc-provider/b", request.Principal.ToString());
    }

    [Fact]
    public void A_notprincipal_that_spares_the_caller_is_named()
    {
        var statement = new PolicyStatement { Effect = Effect.Deny, Actions = ["*"], Resources = ["*"], Principals = [new PolicyPrincipal("Service", ["a"])], IsNotPrincipal = true };
        var policies = new ApplicablePolicies { Resource = new CompiledPolicy(new PolicyDocument([statement])) };

        var mismatch = Evaluator.Explain(policies, new Request(RequestPrincipal.Service("a"), "s3:GetObject", "*", RequestContext.Empty)).Statements[0].Mismatch!;

        Assert.Equal(("NotPrincipal", null), (mismatch.Element, mismatch.Position));
    }

    [Fact]
    public void A_constructed_policy_has_no_places()
    {
        var statement = new PolicyStatement { Effect = Effect.Allow, Actions = ["*"], Resources = ["*"], Conditions = [PolicyCondition.StringEquals("k", []), PolicyCondition.StringLike("j", "v")] };

        var mismatch = Evaluator.Explain(ApplicablePolicies.OfIdentity([new PolicyDocument([statement])]), Request()).Statements[0].Mismatch!;

        Assert.Null(mismatch.Position);
        Assert.Equal("StringEquals k: wanted nothing, the request has no such key", mismatch.ToString());
    }

    private static Request Request() => new(OneStatement.Caller, "s3:GetObject", "arn:aws:s3:::data/k", Context);

    private static string Document(string effect, string action, string sid) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Sid":"{{sid}}","Effect":"{{effect}}","Action":"{{action}}","Resource":"*"}]}""";

    private static GkeAws.Federation.Evaluation.Evaluation Explain(params string[] policies) => Evaluator.Explain(
        ApplicablePolicies.OfIdentity(policies.Select((text, index) => PolicyReader.Read(text, PolicyKind.Identity, $"policy {index + 1}").Document!)), Request());
}
