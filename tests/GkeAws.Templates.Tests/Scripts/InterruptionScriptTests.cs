namespace GkeAws.Templates.Tests.Scripts;

/// <summary>Ended at any point by any signal, a second run completes the work.</summary>
public class InterruptionScriptTests
{
    private static readonly string Provider = ScriptProject.ProviderState(ScriptProject.ProviderArn);

    [SkippableTheory]
    [InlineData("3-provider.sh", "create-open-id-connect-provider", "before", "KILL")]
    [InlineData("3-provider.sh", "create-open-id-connect-provider", "after", "TERM")]
    [InlineData("4-role.sh", "create-role", "before", "KILL")]
    [InlineData("4-role.sh", "create-role", "after", "KILL")]
    [InlineData("4-role.sh", "create-role", "after", "INT")]
    [InlineData("4-role.sh", "put-role-policy", "before", "TERM")]
    [InlineData("4-role.sh", "put-role-policy", "after", "HUP")]
    public void Aws_steps_complete_when_run_again(string script, string operation, string when, string signal)
    {
        using var project = new ScriptProject();
        project.State("stop-" + when, operation);
        project.State("stop-signal", signal);
        Assert.NotEqual(0, project.Run(script, "dev").ExitCode);
        if (signal != "KILL")
        {
            Assert.Empty(Directory.GetFileSystemEntries(project.Temporary));
        }
        project.Run(script, "dev").MustExit(0);

        if (script == "3-provider.sh")
        {
            Assert.Contains("managed-by", project.ReadState(Provider));
        }
        else
        {
            Assert.Equal(ScriptProject.Mark, project.ReadState($"roles/{ScriptProject.Role}/description"));
            Assert.True(project.HasState($"roles/{ScriptProject.Role}/policies/{ScriptProject.PolicyName}"));
        }
        project.Forget();
        project.Run(script, "dev").MustExit(0);
        Assert.Empty(project.Writes);
    }

    [SkippableTheory]
    [InlineData("update-role-description", "after")]
    [InlineData("update-assume-role-policy", "before")]
    public void An_adoption_completes_without_asking_for_adopt_again(string operation, string when)
    {
        using var project = new ScriptProject();
        project.AddRole(ScriptProject.Role, EnvironmentFile.Trust("system:serviceaccount:other:account"), "made by somebody");
        project.State("stop-" + when, operation);
        project.State("stop-signal", "KILL");
        Assert.NotEqual(0, project.Run("4-role.sh", "dev", "--adopt").ExitCode);
        project.Run("4-role.sh", "dev").MustExit(0);

        Assert.Contains(ScriptProject.Subject, project.ReadState($"roles/{ScriptProject.Role}/trust"));
        Assert.EndsWith("before: made by somebody", project.ReadState($"roles/{ScriptProject.Role}/description"));
    }

    [SkippableTheory]
    [InlineData("create -f", "after")]
    [InlineData("apply set-last-applied", "before")]
    [InlineData("apply -k", "before")]
    [InlineData("replace --force", "before")]
    public void What_the_deployment_made_is_still_known_as_ours(string call, string when)
    {
        using var project = new ScriptProject();
        project.State("stop-" + when, call);
        project.State("stop-signal", "KILL");
        Assert.NotEqual(0, project.Run("5-deploy.sh", "dev").ExitCode);
        project.Run("5-deploy.sh", "dev").MustExit(0);
        project.Run("clean-up.sh", "dev", "--yes").MustExit(0);

        Assert.Empty(Directory.GetFileSystemEntries(project.StatePath("objects")));
    }

    [SkippableTheory]
    [InlineData("delete-role-policy", "after")]
    [InlineData("delete-role", "before")]
    [InlineData("delete-role", "after")]
    [InlineData("delete-open-id-connect-provider", "before")]
    public void A_clean_up_completes(string operation, string when)
    {
        using var project = new ScriptProject();
        project.Run("3-provider.sh", "dev").MustExit(0);
        project.Run("4-role.sh", "dev").MustExit(0);
        project.State("stop-" + when, operation);
        project.State("stop-signal", "KILL");
        Assert.NotEqual(0, project.Run("clean-up.sh", "dev", "--yes").ExitCode);
        project.Run("clean-up.sh", "dev", "--yes").MustExit(0);

        Assert.False(project.HasState(Provider) || project.HasState($"roles/{ScriptProject.Role}"));
    }
}
