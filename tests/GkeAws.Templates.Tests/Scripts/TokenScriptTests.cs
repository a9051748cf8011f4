namespace GkeAws.Templates.Tests.Scripts;

public class TokenScriptTests
{
    private const string Verify = "verify-trust.sh";
    private const string Debug = "debug-token.sh";

    private static ScriptProject WithToken(string token)
    {
        var project = new ScriptProject();
        project.State("token", token + "\n");
        return project;
    }

    [SkippableFact]
    public void The_trust_is_proven_with_the_workloads_own_token_and_an_unsigned_call()
    {
        var token = TestToken.Of();
        using var project = WithToken(token);
        var result = project.Run(Verify, "dev").MustExit(0);

        Assert.Contains("kubectl create token gke-service-account --namespace gke-to-aws-test --audience sts.amazonaws.com --duration 3600s", project.Calls);
        Assert.Contains(project.Calls, call => call.StartsWith("aws sts assume-role-with-web-identity --no-sign-request --role-arn arn:aws:iam::111122223333:role/gke-to-aws-test ", StringComparison.Ordinal));
        Assert.Equal(token, project.ReadState("token-seen"));
        Assert.Contains("AWS gave a session: arn:aws:sts::111122223333:assumed-role/gke-to-aws-test/session", result.Output);
    }

    [SkippableFact]
    public void A_refusal_that_passes_is_tried_again()
    {
        using var project = WithToken(TestToken.Of());
        project.Variables["GKEAWS_RETRY_SECONDS"] = "10";
        project.State("assume-errors", "AccessDenied|Not authorized to perform sts:AssumeRoleWithWebIdentity\nInvalidIdentityToken|Incorrect token audience\n");
        var result = project.Run(Verify, "dev").MustExit(0);

        Assert.Contains("refused (AccessDenied), again in 1 s", result.Output);
        Assert.Contains("refused (InvalidIdentityToken), again in 2 s", result.Output);
        Assert.Equal(3, project.Calls.Count(call => call.Contains("assume-role-with-web-identity")));
    }

    [SkippableTheory]
    [InlineData("AccessDenied|Not authorized to perform sts:AssumeRoleWithWebIdentity", "4-role.sh dev")]
    [InlineData("InvalidIdentityToken|No OpenIDConnect provider found in your account for x", "account 111122223333")]
    [InlineData("InvalidIdentityToken|Incorrect token audience", "client ids")]
    [InlineData("InvalidIdentityToken|OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint", "thumbprint.sh dev")]
    [InlineData("InvalidIdentityToken|Couldn't retrieve verification key from your identity provider", "issuer's keys")]
    [InlineData("ExpiredTokenException|Token expired", "clock")]
    [InlineData("RegionDisabledException|STS is not activated in this region", "ap-south-1")]
    public void A_refusal_that_stays_is_explained_without_the_token(string error, string advice)
    {
        var token = TestToken.Of();
        using var project = WithToken(token);
        project.State("assume-errors", error + " " + token + "\n");
        var result = project.Run(Verify, "dev").MustExit(1);

        Assert.Contains(advice, result.Error);
        Assert.Contains("sub  as expected: " + ScriptProject.Subject, result.Output);
        Assert.Contains("(the token)", result.Error);
        Assert.DoesNotContain(token, result.All);
        Assert.DoesNotContain(token.Split('.')[1], result.All + string.Concat(project.Calls));
    }

    [SkippableFact]
    public void A_token_that_differs_never_reaches_aws()
    {
        using var project = WithToken(TestToken.Of(subject: "system:serviceaccount:gke-to-aws-test:default"));
        var result = project.Run(Verify, "dev").MustExit(1);

        Assert.Contains("sub  expected: " + ScriptProject.Subject, result.Output);
        Assert.Contains("sub  found:    system:serviceaccount:gke-to-aws-test:default", result.Output);
        Assert.DoesNotContain(project.Calls, call => call.StartsWith("aws", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void No_answer_from_sts_is_4()
    {
        using var project = WithToken(TestToken.Of());
        project.State("no-connection");

        Assert.Contains("is there a network", project.Run(Verify, "dev").MustExit(4).Error);
    }

    [SkippableFact]
    public void Two_workloads_are_both_verified_and_the_second_is_compared_with_its_own_subject()
    {
        using var project = new ScriptProject(environment =>
        {
            environment.Workloads.Add("other|other-ns|other-sa|second|sts.amazonaws.com|3600|python|");
            environment.Roles.Add("second|arn:aws:iam::111122223333:role/second");
        });
        project.State("token", TestToken.Of());

        Assert.Contains("sub  expected: system:serviceaccount:other-ns:other-sa", project.Run(Verify, "dev").MustExit(1).Output);
        project.Run(Verify, "dev", "--workload", "bucket-lister").MustExit(0);
    }

    [SkippableFact]
    public void Debug_prints_header_and_claims_of_a_file_but_not_the_token()
    {
        var token = TestToken.Of();
        using var project = new ScriptProject();
        File.WriteAllText(project.Project("a token"), token);
        var result = project.Run(Debug, "dev", "--file", project.Project("a token")).MustExit(0);

        Assert.Contains("kid = k1", result.Output);
        Assert.Contains("jti = ü?>~ü?>~", result.Output);
        Assert.Contains("kubernetes.io.namespace = gke-to-aws-test", result.Output);
        Assert.DoesNotContain(token.Split('.')[1], result.All);
        Assert.Empty(project.Calls);
    }

    [SkippableFact]
    public void Debug_takes_the_projected_file_of_the_running_pod_and_else_a_new_token()
    {
        using var project = WithToken(TestToken.Of());
        project.State("pod-token", TestToken.Of(audience: "wrong"));
        project.Run(Debug, "dev").MustExit(0);
        project.State("running");
        var result = project.Run(Debug, "dev").MustExit(1);

        Assert.Contains("aud  found:    wrong", result.Output);
        Assert.Contains("kubectl exec aws-access-test --namespace gke-to-aws-test -- cat /var/run/secrets/tokens/token", project.Calls);
        project.Run(Debug, "dev", "--create").MustExit(0);
    }

    [SkippableFact]
    public void Debug_warns_of_the_token_for_the_kubernetes_api()
    {
        using var project = new ScriptProject();
        var result = project.RunWith(TestToken.Of(audience: ScriptProject.Issuer), Debug, "dev", "--file", "-").MustExit(1);

        Assert.Contains("aud is the issuer: this is the automounted token", result.Error);
    }

    [SkippableFact]
    public void Debug_tells_an_expired_token_and_what_is_no_token()
    {
        using var project = new ScriptProject();

        Assert.Contains("exp  over for ", project.RunWith(TestToken.Of(secondsLeft: -100), Debug, "dev", "--file", "-").MustExit(1).Output);
        Assert.Contains("it has 1 dots", project.RunWith("not a.token", Debug, "dev", "--file", "-").MustExit(1).Error);
        Assert.Contains("its claims are not", project.RunWith(TestToken.Of().Split('.')[0] + ".%%%.c2ln", Debug, "dev", "--file", "-").MustExit(1).Error);
        project.Run(Debug, "dev", "--file", "/no/such/file").MustExit(2);
        project.Run(Debug, "dev", "--file", "x", "--create").MustExit(2);
    }
}
