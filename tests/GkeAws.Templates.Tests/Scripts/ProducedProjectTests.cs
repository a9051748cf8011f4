using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Scripts;

/// <summary>The scripts with the values, documents and manifests that the templates write, from the first step to clean-up.</summary>
public sealed class ProducedProjectTests
{
    private static readonly string[] Steps = ["1-check-cluster.sh", "2-service-accounts.sh", "3-provider.sh", "4-role.sh", "5-deploy.sh"];

    private const string Loopback = "http://127.0.0.1:1";

    [SkippableTheory]
    [InlineData("default", "dev", "--aws-account 111122223333, --google-project my-project")]
    [InlineData("both-with-google-service-account", "prod", "")]
    [InlineData("fleet", "dev", "--aws-account 111122223333")]
    [InlineData("fleet", "prod", "")]
    public void Stand_ins_are_what_still_stands_in(string scenario, string environment, string expected)
    {
        Requires.Programs("bash");
        var values = Path.Combine(new GoldenScenario(scenario).ProjectFolder, "deploy", environment, "environment.sh");

        Assert.Equal(expected, Tool.Run("bash", ["-euc", """. "$1"; printf %s "$STAND_INS" """, "bash", values]).MustExit(0).Output);
    }

    [SkippableFact]
    public void The_bare_project_is_refused_beyond_a_loopback_endpoint_before_anything_is_made()
    {
        using var project = Open("default", "dev", out _);
        foreach (var script in (string[])["3-provider.sh", "4-role.sh"])
        {
            Assert.Contains("stand-in values are still in use: --aws-account 111122223333, --google-project my-project", project.Run(script, "dev").MustExit(2).Error);
        }
        Assert.Empty(project.Writes);
    }

    [SkippableTheory]
    [InlineData("default", "dev", Loopback)]
    [InlineData("both-with-google-service-account", "prod", null)]
    [InlineData("fleet", "prod", null)]
    [InlineData("china", "dev", Loopback)]
    public void Steps_make_what_the_project_says_a_second_run_makes_nothing_and_clean_up_removes_it(string scenario, string environment, string? endpoint)
    {
        using var project = Open(scenario, environment, out var parameters);
        project.Variables["AWS_ENDPOINT_URL"] = endpoint;
        foreach (var script in Steps)
        {
            project.Run(script, environment).MustExit(0);
        }
        var here = parameters.Environments.Single(candidate => candidate.Name.Value == environment);
        var made = Expected(parameters, here).ToList();
        Assert.All(made, state => Assert.True(project.HasState(state), state));
        Assert.Equal(here.Clusters.Count, Directory.GetFiles(project.StatePath("providers")).Length);

        project.Forget();
        foreach (var script in Steps[1..4])
        {
            project.Run(script, environment).MustExit(0);
        }
        Assert.DoesNotContain(project.Writes, call => !call.Contains("apply", StringComparison.Ordinal));

        project.Run("clean-up.sh", environment, "--yes").MustExit(0);
        Assert.DoesNotContain(made, project.HasState);
        Assert.Empty(Directory.GetFileSystemEntries(project.Temporary));
    }

    /// <summary>A provider for each cluster of kubectl's context and later ones by name: fleet's dev has two.</summary>
    [SkippableFact]
    public void Every_cluster_of_an_environment_gets_its_provider_and_every_role_trusts_both()
    {
        using var project = Open("fleet", "dev", out var parameters);
        project.Variables["AWS_ENDPOINT_URL"] = Loopback;
        project.Run("3-provider.sh", "dev").MustExit(0);
        project.Run("4-role.sh", "dev").MustExit(0);

        var environment = parameters.Environments[0];
        Assert.Equal(2, environment.Clusters.Count);
        foreach (var arn in environment.Clusters.Select(cluster => environment.ProviderOf(cluster).ToString()))
        {
            Assert.True(project.HasState(ScriptProject.ProviderState(arn)), arn);
            Assert.All(parameters.WorkloadsOf(environment), workload => Assert.Contains(arn, project.ReadState($"roles/{workload.Role}/trust")));
        }
    }

    [SkippableFact]
    public void A_policy_of_the_users_own_that_is_not_there_is_named_before_anything_is_made()
    {
        using var project = Open("fleet", "prod", out _);
        File.Delete(project.Project("policies", "queue.json"));

        Assert.Contains("policies/queue.json is not there or not readable: it is a policy of your own that federation.json names under additionalPolicies", project.Run("4-role.sh", "prod").MustExit(2).Error);
        Assert.Empty(project.Writes);
        // The other workload's role does not need it.
        project.Run("4-role.sh", "prod", "--workload", "exports-reader").MustExit(0);
    }

    private static IEnumerable<string> Expected(FederationParameters parameters, EnvironmentParameters environment)
    {
        foreach (var cluster in environment.Clusters)
        {
            yield return ScriptProject.ProviderState(environment.ProviderOf(cluster).ToString());
        }
        foreach (var workload in parameters.WorkloadsOf(environment))
        {
            var space = workload.ServiceAccount.Namespace;
            yield return $"roles/{workload.Role}";
            yield return ScriptProject.ObjectState("Namespace", space);
            yield return ScriptProject.ObjectState("ServiceAccount", workload.ServiceAccount.Name, space);
            foreach (var language in parameters.Project.Languages)
            {
                yield return ScriptProject.ObjectState("CronJob", workload.CronJobOf(language), space);
            }
            if (workload.GoogleServiceAccount is { } account)
            {
                yield return $"google/{account}@{environment.Clusters[0].Project}.iam.gserviceaccount.com";
            }
        }
        yield return ScriptProject.ObjectState("Pod", "aws-access-test", parameters.WorkloadsOf(environment).First().ServiceAccount.Namespace);
    }

    private static ScriptProject Open(string scenario, string environment, out FederationParameters parameters)
    {
        var folder = new GoldenScenario(scenario).ProjectFolder;
        parameters = ParametersReader.Read(File.ReadAllText(Path.Combine(folder, "federation.json")), "federation.json").Parameters!;
        var project = new ScriptProject(folder, parameters.Environments.Single(candidate => candidate.Name.Value == environment));
        foreach (var policy in parameters.Workloads.SelectMany(workload => workload.AdditionalPolicies))
        {
            // The user's own, which no golden project holds.
            Directory.CreateDirectory(Path.GetDirectoryName(project.Project(policy))!);
            File.WriteAllText(project.Project(policy), EnvironmentFile.Permissions("sqs:SendMessage"));
        }
        return project;
    }
}
