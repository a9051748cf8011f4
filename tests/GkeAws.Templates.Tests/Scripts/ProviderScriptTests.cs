namespace GkeAws.Templates.Tests.Scripts;

public class ProviderScriptTests
{
    private const string Script = "3-provider.sh";
    private static readonly string ProviderState = ScriptProject.ProviderState(ScriptProject.ProviderArn);

    [SkippableFact]
    public void A_missing_provider_is_created_with_tag_and_without_thumbprint()
    {
        using var project = new ScriptProject();
        var result = project.Run(Script, "dev").MustExit(0);

        Assert.Contains("== provider for prod-1/asia-south1-a/demo-1", result.Output);
        var write = Assert.Single(project.Writes);
        Assert.StartsWith("aws iam create-open-id-connect-provider --cli-input-json {\"Url\":\"" + ScriptProject.Issuer, write);
        Assert.Contains("\"Tags\":[{\"Key\":\"managed-by\",\"Value\":\"gke-aws-federation\"}]", write);
        Assert.DoesNotContain("thumbprint", write);
    }

    [SkippableFact]
    public void A_second_run_changes_nothing()
    {
        using var project = new ScriptProject();
        project.Run(Script, "dev").MustExit(0);
        project.Forget();
        var result = project.Run(Script, "dev").MustExit(0);

        Assert.Empty(project.Writes);
        Assert.Contains("made here", result.Output);
    }

    [SkippableFact]
    public void An_existing_provider_is_adopted_and_gets_the_missing_client_ids_only()
    {
        using var project = new ScriptProject(environment => environment.ClientIds.Add("https://audience.example/b"));
        project.State(ProviderState, "{\"Url\": \"x\", \"ClientIDList\": [\"other\", \"sts.amazonaws.com\"]}\n");
        var result = project.Run(Script, "dev").MustExit(0);

        Assert.Equal(
            [$"aws iam add-client-id-to-open-id-connect-provider --cli-input-json {{\"OpenIDConnectProviderArn\":\"{ScriptProject.ProviderArn}\",\"ClientID\":\"https://audience.example/b\"}}"],
            project.Writes);
        Assert.Contains("was there before: adopted", result.Output);
        Assert.Contains("also has client id other, which is left alone", result.Output);
    }

    [SkippableFact]
    public void A_provider_that_appears_meanwhile_is_adopted()
    {
        using var project = new ScriptProject();
        project.State("appears-meanwhile");
        project.Run(Script, "dev").MustExit(0);

        Assert.Equal(2, project.Writes.Count);
        Assert.Contains("sts.amazonaws.com", project.ReadState(ProviderState));
    }

    [SkippableFact]
    public void An_old_cli_gets_the_thumbprint_of_the_last_certificate_of_the_key_host()
    {
        using var project = new ScriptProject();
        using var chain = CertificateChain.Create();
        project.State("old-cli");
        project.State("discovery", $$"""{"issuer":"{{ScriptProject.Issuer}}","jwks_uri":"https://keys.example:8443/jwks"}""");
        project.State("chain.pem", "depth=2 noise\n" + chain.Leaf + "between\n" + chain.Intermediate);
        var result = project.Run(Script, "dev").MustExit(0);

        Assert.Equal(2, project.Writes.Count);
        Assert.EndsWith("--thumbprint-list " + chain.IntermediateThumbprint, project.Writes[1]);
        Assert.Contains("openssl s_client -servername keys.example -showcerts -connect keys.example:8443", project.Calls);
        Assert.Contains("a thumbprint is demanded", result.Output);
        Assert.Contains("the intermediate", result.Output);
    }

    [SkippableFact]
    public void A_server_on_this_machine_that_demands_a_thumbprint_gets_the_one_of_the_file()
    {
        using var project = new ScriptProject(environment => environment.StandIns = "--google-project prod-1");
        using var chain = CertificateChain.Create();
        project.State("ceph");
        project.Variables["AWS_ENDPOINT_URL"] = "http://127.0.0.1:8000";
        File.WriteAllText(project.Project("the chain.pem"), chain.Leaf + chain.Intermediate);
        var result = project.Run(Script, "dev", "--pem", project.Project("the chain.pem")).MustExit(0);

        Assert.Contains("does not know GetCallerIdentity", result.Output);
        Assert.EndsWith($"--thumbprint-list {chain.IntermediateThumbprint} --endpoint-url http://127.0.0.1:8000", project.Writes[^1]);
        Assert.DoesNotContain(project.Calls, call => call.StartsWith("curl", StringComparison.Ordinal));
        Assert.All(project.Calls.Where(call => call.StartsWith("aws", StringComparison.Ordinal)), call => Assert.EndsWith("--endpoint-url http://127.0.0.1:8000", call));
    }

    [SkippableFact]
    public void A_server_that_cannot_add_client_ids_is_named()
    {
        using var project = new ScriptProject();
        project.State("ceph");
        project.State(ProviderState, "{\"ClientIDList\": [\"other\"]}");
        project.Variables["AWS_ENDPOINT_URL"] = "http://localhost:8000";

        Assert.Contains("cannot add a client id", project.Run(Script, "dev").MustExit(1).Error);
    }

    [SkippableFact]
    public void Two_clusters_get_a_provider_each_and_one_of_them_can_be_chosen()
    {
        static void Second(EnvironmentFile environment) => environment.Clusters.Add(
            "prod-1|europe-west1|demo-2|https://container.googleapis.com/v1/projects/prod-1/locations/europe-west1/clusters/demo-2|aws/providers/prod-1.europe-west1.demo-2.json");
        using var both = new ScriptProject(Second);
        both.Run(Script, "dev").MustExit(0);
        Assert.Equal(2, both.Writes.Count);

        using var one = new ScriptProject(Second);
        one.Run(Script, "dev", "--cluster", "demo-2").MustExit(0);
        Assert.Contains("clusters/demo-2", Assert.Single(one.Writes));

        Assert.Contains("prod-1/europe-west1/demo-2", one.Run(Script, "dev", "--cluster=demo").MustExit(2).Error);
    }

    [SkippableFact]
    public void Another_partition_is_in_the_arn_and_the_region_reaches_the_cli()
    {
        using var project = new ScriptProject(environment => (environment.Partition, environment.Region) = ("aws-cn", "cn-north-1"));
        project.State("partition", "aws-cn");
        project.Run(Script, "dev").MustExit(0);

        Assert.Contains(project.Calls, call => call.EndsWith("--open-id-connect-provider-arn " + ScriptProject.ProviderArn.Replace("arn:aws:", "arn:aws-cn:") + " --output json", StringComparison.Ordinal));
        Assert.Equal("cn-north-1 cn-north-1", project.ReadState("regions").Trim());
    }

    [SkippableFact]
    public void An_issuer_that_iam_cannot_read_is_explained()
    {
        using var project = new ScriptProject();
        project.State("issuer-unreachable");

        Assert.Contains("are project, location and cluster name right?", project.Run(Script, "dev").MustExit(4).Error);
    }
}
