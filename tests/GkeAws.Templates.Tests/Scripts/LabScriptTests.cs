using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
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
        await StartLab(_folder["project"]);
        if (Tool.Find("aws") is not { } aws || Tool.Find("bash") is null)
        {
            return;
        }
        _scripts = new ScriptProject(_folder["project"], _environment);
        _scripts.InstallRealAws(aws);
        PointToLab();
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

        _scripts.Run("clean-up.sh", "dev", "--yes").MustExit(0);
        Assert.False(_scripts.HasState(ScriptProject.ObjectState("ServiceAccount", "gke-service-account", "gke-to-aws-test")));
        Assert.Empty(_lab.Store.FindAccount(_environment.Account.Value)!.Roles);
        Assert.Empty(_lab.Store.FindAccount(_environment.Account.Value)!.Providers);
    }

    [SkippableFact]
    public async Task A_changed_cluster_after_a_render_is_taken_over()
    {
        Requires.Programs("aws", "bash", "diff");
        RunSteps();

        var file = _scripts.Project("federation.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"demo\"", "\"next\"", StringComparison.Ordinal));
        Assert.Equal(0, await CommandLine.Run(["render", "--project", _scripts.Project()], new Terminal(TextWriter.Null, TextWriter.Null)));
        // The new cluster is an issuer that only a lab of the new project plays; the account is the same.
        await _lab.DisposeAsync();
        await StartLab(_scripts.Project());
        PointToLab();
        _scripts.State("issuer", _environment.Clusters[0].Issuer.Url);
        _scripts.Forget();
        RunSteps();

        var account = _lab.Store.FindAccount(_environment.Account.Value)!;
        Assert.Contains("clusters/next", account.FindRole("gke-to-aws-test")!.TrustPolicy, StringComparison.Ordinal);
        Assert.Contains(account.Providers, provider => provider.Url.EndsWith("clusters/next", StringComparison.Ordinal));
        Assert.Contains(_scripts.Writes, call => call.StartsWith("aws iam update-assume-role-policy", StringComparison.Ordinal));
        _scripts.Run("verify-trust.sh", "dev").MustExit(0);
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
        foreach (var script in (string[])["1-check-cluster.sh", "2-service-accounts.sh", "3-provider.sh", "4-role.sh", "5-deploy.sh"])
        {
            _scripts.Run(script, "dev").MustExit(0);
        }
    }

    private async Task StartLab(string folder)
    {
        var project = LabProject.Read(folder, out var problems);
        Assert.Empty(problems);
        _environment = project!.Parameters.Environments[0];
        _lab = await LabServer.StartAsync(project, new LabOptions { HasRoles = false, StateFolder = _folder["state"] });
    }

    private void PointToLab()
    {
        var (key, secret) = _lab.AdministratorOf(_environment);
        _scripts.Variables["AWS_ACCESS_KEY_ID"] = key;
        _scripts.Variables["AWS_SECRET_ACCESS_KEY"] = secret;
        _scripts.Variables["AWS_ENDPOINT_URL"] = _lab.Endpoint.ToString().TrimEnd('/');
        _scripts.State("token", _lab.Mint(_environment.Clusters[0], Token) + "\n");
    }
}
