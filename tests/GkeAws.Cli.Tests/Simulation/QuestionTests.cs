using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Simulation;

public class QuestionTests
{
    private const string Subject = "system:serviceaccount:gke-to-aws-test:gke-service-account";

    [Fact]
    public async Task A_denied_request_shows_the_statement_and_underlines_what_failed()
    {
        using var project = new ProjectCopy("fleet");

        var run = await project.Simulate("--environment", "prod", "--workload", "exports-reader", "--action", "s3:ListBucket", "--resource", "arn:aws-us-gov:s3:::acme-exports", "--context", "s3:prefix=hourly/");

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.StartsWith("denied: s3:ListBucket on arn:aws-us-gov:s3:::acme-exports\n\nTrust: allowed\n  pod        prod / exports-reader / prod-1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            """
              PROJECT/deploy/prod/aws/roles/exports/s3-policy.json(4,5): statement 1 'ListObjects' (Allow) does not match
              StringLike s3:prefix: wanted 'daily "2026"/*', got 'hourly/'
                 4 |     {
                 5 |       "Sid": "ListObjects",
                 6 |       "Effect": "Allow",
                 7 |       "Action": "s3:ListBucket",
                 8 |       "Resource": "arn:aws-us-gov:s3:::acme-exports",
                 9 |       "Condition": {
                10 |         "StringLike": {
                11 |           "s3:prefix": "daily \"2026\"/*"
                   |           ^^^^^^^^^^^
                12 |         }
                13 |       }
                14 |     },
            """, project.Clean(run.Output));
    }

    [Fact]
    public async Task A_key_that_is_missing_is_named()
    {
        using var project = new ProjectCopy("fleet");

        var run = await project.Simulate("--environment", "prod", "--workload", "exports-reader", "--action", "s3:ListBucket", "--resource", "arn:aws-us-gov:s3:::acme-exports");

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("keys that the request lacks and a statement asks for: s3:prefix (--context KEY=VALUE)", run.Output);
    }

    [Fact]
    public async Task Marks_stand_under_the_key_in_a_text_with_tabs_and_several_line_ends()
    {
        using var project = new ProjectCopy("list-objects");
        project.Write("deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json", "{\"Statement\":\r\n\t[\t{ \"Effect\": \"Allow\",\n\t \"Action\":\"s3:*\", \"Resource\": \"*\",\r\t\"Condition\":{\"Bool\":{\t\"aws:SecureTransport\":true}}}]}");

        var run = await project.Simulate("--action", "s3:GetObject", "--resource", "arn:aws:s3:::team-data/k");

        Assert.Contains("    4 | \t\"Condition\":{\"Bool\":{\t\"aws:SecureTransport\":true}}}]}\n      | \t                     \t^^^^^^^^^^^^^^^^^^^^^\n", run.Output);
    }

    [Theory]
    [InlineData("iss=https://example.com", "400 InvalidIdentityToken: No OpenIDConnect provider found in your account for https://example.com")]
    [InlineData("iss=", "400 InvalidIdentityToken: Missing a required claim: iss")]
    [InlineData("aud=example", "400 InvalidIdentityToken: Incorrect token audience")]
    [InlineData("aud=", "400 InvalidIdentityToken: Missing a required claim: aud")]
    [InlineData("sub=system:serviceaccount:default:default", "403 AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity")]
    [InlineData("sub=", "400 InvalidIdentityToken: Missing a required claim: sub")]
    [InlineData("exp=1", "400 ExpiredTokenException: Token expired")]
    [InlineData("nbf=99999999999", "400 InvalidIdentityToken: The token is not valid yet.")]
    public async Task A_claim_that_is_otherwise_gets_the_error_of_Sts(string claim, string error)
    {
        using var project = new ProjectCopy("default");

        var run = await project.Simulate("--claim", claim);

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains($"  STS        {error}", run.Output);
        Assert.StartsWith("denied: sts:AssumeRoleWithWebIdentity on arn:aws:iam::111122223333:role/gke-to-aws-test\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_audiences_are_a_list()
    {
        using var project = new ProjectCopy("default");

        Assert.Equal(ExitCode.Findings, (await project.Simulate("--claim", "aud=a", "aud=b")).Code);
        var run = await project.Simulate("--claim", "aud=a", "--claim", "aud=sts.amazonaws.com", "--format", "json");

        Assert.Equal("""["a","sts.amazonaws.com"]""", JsonNode.Parse(run.Output)!["trust"]!["aud"]!.ToJsonString());
    }

    [Fact]
    public async Task The_action_of_Sts_alone_asks_for_the_trust_alone()
    {
        using var project = new ProjectCopy("default");

        var run = await project.Simulate("--action", "sts:assumerolewithwebidentity");

        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.DoesNotContain("s3-policy.json", run.Output);
    }

    [Fact]
    public async Task Every_action_is_asked_on_every_resource_and_one_denial_denies()
    {
        using var project = new ProjectCopy("read");

        var run = await project.Simulate("--action", "s3:GetObject", "s3:PutObject", "--resource", "arn:aws:s3:::team-data/a", "arn:aws:s3:::team-data/b", "--format", "json");

        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Equal("denied", (string)json["decision"]!);
        Assert.Equal(
            ["s3:GetObject arn:aws:s3:::team-data/a allowed", "s3:GetObject arn:aws:s3:::team-data/b allowed", "s3:PutObject arn:aws:s3:::team-data/a implicitDeny", "s3:PutObject arn:aws:s3:::team-data/b implicitDeny"],
            json["requests"]!.AsArray().Select(request => $"{request!["action"]} {request["resource"]} {request["decision"]}"));
        var failed = json["requests"]![2]!["statements"]![1]!;
        Assert.Equal(("ReadObjects", "Action", 13, 7), ((string)failed["sid"]!, (string)failed["mismatch"]!["element"]!, (int)failed["mismatch"]!["position"]!["line"]!, (int)failed["mismatch"]!["position"]!["column"]!));
    }

    [Fact]
    public async Task Keys_of_the_session_reach_the_permissions()
    {
        using var project = new ProjectCopy("list-objects");
        project.Write("deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::team-data/${container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo:sub}/*"}]}""");

        Assert.Equal(ExitCode.Fine, (await project.Simulate("--action", "s3:GetObject", "--resource", $"arn:aws:s3:::team-data/{Subject}/k")).Code);
        Assert.Equal(ExitCode.Findings, (await project.Simulate("--action", "s3:GetObject", "--resource", "arn:aws:s3:::team-data/other/k")).Code);
    }

    [Theory]
    [InlineData("s3:GetObjects", "arn:aws:s3:::team-data/k", "Did you mean s3:GetObject?")]
    [InlineData("s3:ListBucket", "arn:aws:s3:::team-data/k", "s3:ListBucket acts on")]
    public async Task What_may_not_have_been_meant_is_said_beside_the_answer(string action, string resource, string doubt)
    {
        using var project = new ProjectCopy("read");

        var run = await project.Simulate("--action", action, "--resource", resource);

        Assert.Contains(doubt, run.Error);
        Assert.StartsWith("denied: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--action s3:Get* --resource *", "--action s3:Get*: write SERVICE:NAME without wildcards")]
    [InlineData("--action GetObject --resource *", "--action GetObject: write SERVICE:NAME")]
    [InlineData("--action s3:GetObject --resource team-data", "--resource team-data: write an ARN")]
    [InlineData("--action s3:GetObject", "s3:GetObject acts on arn:")]
    [InlineData("--resource *", "--resource needs an --action")]
    [InlineData("--context a=b", "--context needs an --action")]
    [InlineData("--context ab --action s3:ListAllMyBuckets", "--context ab: write KEY=VALUE")]
    [InlineData("--claim =x", "--claim =x: write KEY=VALUE")]
    [InlineData("--jwks keys.json", "--jwks checks the signature of a token")]
    [InlineData("--claim sub=x --token t", "--token and --claim exclude each other")]
    [InlineData("--environment prod", "--environment prod: no such name here; there is dev.")]
    [InlineData("--workload other --action s3:ListAllMyBuckets", "--workload other: no such name here; there is bucket-lister.")]
    [InlineData("--cluster other --claim sub=x", "--cluster other: no such name here; there is demo.")]
    [InlineData("--token nowhere", "nowhere: not found. Copy the token out of the pod")]
    [InlineData("--policy nowhere --action s3:GetObject", "nowhere: not found.")]
    [InlineData("--policy nowhere", "--policy needs an --action")]
    [InlineData("--policy nowhere --action s3:GetObject --workload x", "--policy asks about policies alone")]
    [InlineData("--format sarif", "sarif")]
    public async Task Wrong_usage_is_refused_with_what_to_write(string arguments, string problem)
    {
        using var project = new ProjectCopy("default");

        var run = await project.Simulate(arguments.Split(' '));

        Assert.Contains(problem, run.Error);
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
    }

    [Fact]
    public async Task A_question_about_several_pods_lists_them()
    {
        using var project = new ProjectCopy("fleet");

        var run = await project.Simulate("--workload", "audit", "--action", "s3:ListAllMyBuckets");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("about one pod, and 2 fit. Choose one:\n  --environment dev --workload audit --cluster dev-1\n  --environment dev --workload audit --cluster dev-2\n", run.Error);
    }

    [Theory]
    [InlineData("deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json")]
    [InlineData("deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json")]
    [InlineData("federation.json")]
    public async Task A_file_that_is_missing_is_named(string path)
    {
        using var project = new ProjectCopy("default");
        File.Delete(project[path]);

        var run = await project.Simulate();

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Contains($"{project[path]}: not found. ", run.Error);
    }

    [Fact]
    public async Task An_additional_policy_that_is_missing_is_named_once()
    {
        using var project = new ProjectCopy("fleet");
        File.Delete(project["policies/queue.json"]);

        var run = await project.Simulate("--environment", "dev");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("policies/queue.json: not found. federation.json names it under additionalPolicies", run.Error);
    }

    [Fact]
    public async Task An_additional_policy_takes_part()
    {
        using var project = new ProjectCopy("fleet");
        project.Write("policies/queue.json", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:PutObject","Resource":"*"}]}""");

        var run = await project.Simulate("--environment", "prod", "--workload", "exports-writer", "--action", "s3:PutObject", "--resource", "arn:aws-us-gov:s3:::acme-exports/k");

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("explicitDeny, because statement 1 of PROJECT/policies/queue.json denies it", project.Clean(run.Output));
    }

    [Theory]
    [InlineData("deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json", "\"Allow\"", "\"allow\"", "trust-policy.json(5,17): error INVALID_EFFECT: ")]
    [InlineData("deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json", "\"Resource\"", "\"Resources\"", "s3-policy.json(8,7): error INVALID_POLICY_ELEMENT: ")]
    [InlineData("deploy/dev/aws/providers/my-project.asia-south1-a.demo.json", "\"ClientIDList\"", "\"ClientIds\"", "demo.json(1,1): error: a provider is an object with Url")]
    [InlineData("deploy/dev/aws/providers/my-project.asia-south1-a.demo.json", "\"Url\":", "\"Url\"", "demo.json(2,9): error: ")]
    [InlineData("federation.json", "\"dev\"", "\"Dev!\"", "federation.json(")]
    public async Task A_file_that_AWS_would_refuse_is_named_with_its_place(string path, string from, string to, string problem)
    {
        using var project = new ProjectCopy("default");
        project.Replace(path, from, to);

        var run = await project.Simulate("--action", "s3:ListAllMyBuckets");

        Assert.Contains(problem, run.Error);
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
    }

    [Fact]
    public async Task A_text_of_others_cannot_steer_the_terminal()
    {
        using var project = new ProjectCopy("default");

        var run = await project.Simulate("--claim", "sub=\u001B[2Jx\u202Ey\u009B");

        Assert.DoesNotContain(run.All, c => c is '\u001B' or '\u202E' or '\u009B');
        Assert.Contains("\uFFFD[2Jx\uFFFDy\uFFFD", run.Output);
    }
}
