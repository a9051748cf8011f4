using GkeAws.Federation.Parameters;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Templates.Tests.Scripts;

/// <summary>The scripts of a produced project against the lab's IAM and STS, called by the real AWS CLI; kubectl and gcloud are stand-ins.</summary>
public sealed class LabScriptTests : IAsyncLifetime, IDisposable
{
    private const string Policy = "gke-aws-federation-s3-policy";

    private readonly TemporaryDirectory _folder = new();
    private ScriptProject _scripts = null!;
    private LabServer _lab = null!;
    private EnvironmentParameters _environment = null!;

    public async Task InitializeAsync()
    {
        FileTree.Copy(new GoldenScenario("default").ProjectFolder, _folder["project"]);
        var project = LabProject.Read(_folder["project"], out var problems);
        Assert.Empty(problems);
        _environment = project!.Parameters.Environments[0];
        _lab = await LabServer.StartAsync(project, new LabOptions { HasRoles = false });
        if (Tool.Find("aws") is not { } aws || Tool.Find("bash") is null)
        {
            return;
        }
        _scripts = new ScriptProject(_folder["project"], _environment);
        _scripts.InstallRealAws(aws);
        var (key, secret) = _lab.AdministratorOf(_environment);
        _scripts.Variables["AWS_ACCESS_KEY_ID"] = key;
        _scripts.Variables["AWS_SECRET_ACCESS_KEY"] = secret;
        _scripts.Variables["AWS_ENDPOINT_URL"] = _lab.Endpoint.ToString().TrimEnd('/');
        _scripts.State("token", _lab.Mint(_environment.Clusters[0], Token) + "\n");
    }

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    public void Dispose()
    {
        _scripts?.Dispose();
        _folder.Dispose();
    }

    private static PodToken Token => new("sts.amazonaws.com", "gke-to-aws-test", "gke-service-account", "bucket-lister-1", TimeSpan.FromHours(1));

    [SkippableFact]
    public void All_steps_twice_then_clean_up()
    {
        Requires.Programs("aws", "bash", "diff");
        RunSteps();
        _scripts.Run("verify-trust.sh", "dev").MustExit(0);

        _scripts.Forget();
        RunSteps();
        Assert.DoesNotContain(_scripts.Writes, call => call.StartsWith("aws ", StringComparison.Ordinal));

        _scripts.Run("clean-up.sh", "dev", "--yes", "--aws-only").MustExit(0);
        Assert.Empty(_lab.Store.FindAccount(_environment.Account.Value)!.Roles);
        Assert.Empty(_lab.Store.FindAccount(_environment.Account.Value)!.Providers);
    }

    [SkippableFact]
    public void A_changed_cluster_after_a_render_is_taken_over()
    {
        Requires.Programs("aws", "bash", "diff");
        RunSteps();

        // What a render changes in these files: the cluster's name, wherever it stands.
        foreach (var path in Directory.GetFiles(_scripts.Project("deploy"), "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("clusters/demo", "clusters/next", StringComparison.Ordinal).Replace("asia-south1-a/demo", "asia-south1-a/next", StringComparison.Ordinal));
        }
        _scripts.Run("4-role.sh", "dev").MustExit(0);

        Assert.Contains("clusters/next", _lab.Store.FindAccount(_environment.Account.Value)!.FindRole("gke-to-aws-test")!.TrustPolicy);
        Assert.Contains(_scripts.Writes, call => call.StartsWith("aws iam update-assume-role-policy", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void A_role_of_somebody_else_is_left_alone_until_it_is_adopted()
    {
        Requires.Programs("aws", "bash", "diff");
        var account = _lab.Store.FindAccount(_environment.Account.Value)!;
        RunSteps();
        var mine = account.FindRole("gke-to-aws-test")!;
        account.Put(mine with { Description = "made by somebody", TrustPolicy = mine.TrustPolicy.Replace("gke-service-account", "other", StringComparison.Ordinal) });

        Assert.Equal(1, _scripts.Run("4-role.sh", "dev").ExitCode);
        Assert.Contains("other", account.FindRole("gke-to-aws-test")!.TrustPolicy);

        _scripts.Run("4-role.sh", "dev", "--adopt").MustExit(0);
        Assert.DoesNotContain(":other\"", account.FindRole("gke-to-aws-test")!.TrustPolicy);
        _scripts.Run("verify-trust.sh", "dev").MustExit(0);
    }

    [SkippableFact]
    public void A_provider_that_was_there_gets_the_audience_and_keeps_its_own()
    {
        Requires.Programs("aws", "bash", "diff");
        var account = _lab.Store.FindAccount(_environment.Account.Value)!;
        _scripts.Run("3-provider.sh", "dev").MustExit(0);
        var provider = account.Providers.Single();
        account.Put(provider with { ClientIds = ["another"], Tags = new Dictionary<string, string>() });

        _scripts.Run("3-provider.sh", "dev").MustExit(0);

        Assert.Equal(["another", "sts.amazonaws.com"], account.Providers.Single().ClientIds.Order());
    }

    [SkippableTheory]
    [InlineData("3-provider.sh", "create-open-id-connect-provider", "before")]
    [InlineData("3-provider.sh", "create-open-id-connect-provider", "after")]
    [InlineData("4-role.sh", "create-role", "after")]
    [InlineData("4-role.sh", "put-role-policy", "before")]
    public void Interrupted_anywhere_the_next_run_completes_the_work(string script, string operation, string when)
    {
        Requires.Programs("aws", "bash", "diff");
        _scripts.State("stop-" + when, operation);
        _scripts.State("stop-signal", "KILL");
        Assert.NotEqual(0, _scripts.Run(script, "dev").ExitCode);

        RunSteps();

        var account = _lab.Store.FindAccount(_environment.Account.Value)!;
        Assert.Equal(["sts.amazonaws.com"], account.Providers.Single().ClientIds);
        Assert.Equal([Policy], account.Roles.Single().Policies.Keys);
    }

    private void RunSteps()
    {
        _scripts.Run("3-provider.sh", "dev").MustExit(0);
        _scripts.Run("4-role.sh", "dev").MustExit(0);
    }
}
