namespace GkeAws.Templates.Tests.Scripts;

/// <summary>What stops a script before it does anything.</summary>
public class RefusalScriptTests
{
    private static readonly string[] Cloud = ["1-check-cluster.sh", "2-service-accounts.sh", "3-provider.sh", "4-role.sh", "5-deploy.sh", "verify-trust.sh", "clean-up.sh"];

    public static TheoryData<string> CloudScripts => [.. Cloud];

    public static TheoryData<string> AllScripts => [.. ScriptFiles.Programs];

    [SkippableTheory]
    [MemberData(nameof(CloudScripts))]
    public void Stand_in_values_never_leave_the_machine(string script)
    {
        using var project = new ScriptProject(environment => environment.StandIns = "--google-project my-project, --cluster-name demo");
        var result = project.Run(script, "dev").MustExit(2);

        Assert.Contains("--google-project my-project", result.Error);
        Assert.Contains("federation.json", result.Error);
        Assert.Contains("gke-aws render", result.Error);
        Assert.Empty(project.Calls);
    }

    [SkippableTheory]
    [InlineData("http://127.0.0.1:80@example.com")]
    [InlineData("http://127.0.0.1.example.com:80")]
    [InlineData("http://localhost.example.com")]
    [InlineData("https://iam.amazonaws.com")]
    [InlineData("http://10.0.0.1:8000")]
    public void An_endpoint_that_only_looks_like_this_machine_is_refused(string endpoint)
    {
        using var project = new ScriptProject(environment => environment.StandIns = "--aws-account 111122223333");
        project.Variables["AWS_ENDPOINT_URL"] = endpoint;
        project.Run("3-provider.sh", "dev").MustExit(2);
        project.Variables["AWS_ENDPOINT_URL"] = "http://127.0.0.1:8000";
        project.Variables["AWS_ENDPOINT_URL_IAM"] = endpoint;
        project.Run("3-provider.sh", "dev").MustExit(2);

        Assert.Empty(project.Calls);
    }

    [SkippableFact]
    public void Each_service_has_its_own_endpoint_first()
    {
        using var project = new ScriptProject();
        project.Variables["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1";
        project.Variables["AWS_ENDPOINT_URL_IAM"] = "http://127.0.0.1:2";
        project.Variables["AWS_ENDPOINT_URL_STS"] = "http://127.0.0.1:3";
        project.Run("3-provider.sh", "dev").MustExit(0);

        Assert.All(project.Calls.Where(call => call.StartsWith("aws iam", StringComparison.Ordinal)), call => Assert.EndsWith("http://127.0.0.1:2", call));
        Assert.EndsWith("http://127.0.0.1:3", project.Calls[0]);
    }

    [SkippableTheory]
    [InlineData("3-provider.sh")]
    [InlineData("4-role.sh")]
    [InlineData("clean-up.sh")]
    public void Another_account_stops_it(string script)
    {
        using var project = new ScriptProject();
        project.State("account", "999988887777");
        var result = project.Run(script, "dev").MustExit(1);

        Assert.Contains("999988887777", result.Error);
        Assert.Contains("111122223333", result.Error);
        Assert.Single(project.Calls);
    }

    [SkippableFact]
    public void No_credentials_and_no_connection_end_with_4()
    {
        using var project = new ScriptProject();
        project.State("no-credentials");
        Assert.Contains("Unable to locate credentials", project.Run("4-role.sh", "dev").MustExit(4).Error);
        project.State("no-connection");
        Assert.Contains("Could not connect", project.Run("4-role.sh", "dev").MustExit(4).Error);
    }

    [SkippableTheory]
    [MemberData(nameof(AllScripts))]
    public void An_unknown_environment_lists_those_there_are(string script)
    {
        using var project = new ScriptProject();
        Directory.CreateDirectory(project.Project("deploy", "half-made"));
        File.Copy(project.Project("deploy", "dev", "environment.sh"), Path.Combine(Directory.CreateDirectory(project.Project("deploy", "prod")).FullName, "environment.sh"));

        Assert.Contains("There are: dev, prod\n", project.Run(script, "staging").MustExit(2).Error);
        Assert.Contains("There are: dev, prod\n", project.Run(script, "../deploy/dev").MustExit(2).Error);
        Assert.Contains("There are: dev, prod\n", project.Run(script).MustExit(2).Error);
        Assert.Contains("speaks of the environment 'dev'", project.Run(script, "prod").MustExit(2).Error);
        Assert.Empty(project.Calls);
    }

    [SkippableTheory]
    [MemberData(nameof(AllScripts))]
    public void Help_is_0_and_a_wrong_option_is_2_with_the_usage(string script)
    {
        using var project = new ScriptProject();

        Assert.StartsWith($"usage: scripts/{script} ENVIRONMENT", project.Run(script, "--help").MustExit(0).Output);
        Assert.Contains($"usage: scripts/{script} ENVIRONMENT", project.Run(script, "dev", "--no-such-option").MustExit(2).Error);
        Assert.Contains("one environment only", project.Run(script, "dev", "prod").MustExit(2).Error);
        Assert.Contains("wants a value", project.Run(script, "dev", script is "4-role.sh" ? "--workload" : script is "clean-up.sh" ? "--yes=" : "--cluster").MustExit(2).Error.Replace("unknown option --yes=", "wants a value"));
        Assert.Empty(project.Calls);
    }

    [SkippableTheory]
    [InlineData("1-check-cluster.sh", "gcloud")]
    [InlineData("2-service-accounts.sh", "kubectl")]
    [InlineData("3-provider.sh", "aws")]
    [InlineData("4-role.sh", "diff")]
    [InlineData("verify-trust.sh", "base64")]
    public void A_missing_tool_is_named_with_how_to_get_it(string script, string tool)
    {
        using var project = new ScriptProject();
        project.Remove(tool);
        var result = project.Run(script, "dev").MustExit(4);

        Assert.Contains($"{tool} is missing. Get it: ", result.Error);
        Assert.Empty(project.Writes);
    }

    [SkippableTheory]
    [InlineData("2-service-accounts.sh")]
    [InlineData("5-deploy.sh")]
    [InlineData("verify-trust.sh")]
    [InlineData("clean-up.sh")]
    public void The_wrong_cluster_stops_it(string script)
    {
        using var project = new ScriptProject();
        project.State("issuer", ScriptProject.Issuer + "-other");
        var result = project.Run(script, "dev").MustExit(1);

        Assert.Contains("expected: " + ScriptProject.Issuer + "\n", result.Error);
        Assert.Contains("found:    " + ScriptProject.Issuer + "-other\n", result.Error);
        Assert.Contains("gcloud container clusters get-credentials demo-1 --location asia-south1-a --project prod-1", result.Error);
        Assert.Empty(project.Writes);
    }

    [SkippableFact]
    public void Nothing_temporary_stays_behind()
    {
        using var project = new ScriptProject();
        project.Run("3-provider.sh", "dev").MustExit(0);
        project.State("denied", "get-role");
        project.Run("4-role.sh", "dev").MustExit(1);

        Assert.Empty(Directory.GetFileSystemEntries(project.Temporary));
    }
}
