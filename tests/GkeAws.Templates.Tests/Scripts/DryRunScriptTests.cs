using System.Text.RegularExpressions;

namespace GkeAws.Templates.Tests.Scripts;

public class DryRunScriptTests
{
    [SkippableTheory]
    [InlineData("1-check-cluster.sh", 0)]
    [InlineData("2-service-accounts.sh", 5)]
    [InlineData("3-provider.sh", 1)]
    [InlineData("4-role.sh", 2)]
    [InlineData("5-deploy.sh", 8)]
    [InlineData("verify-trust.sh", 2)]
    public void It_names_the_commands_and_makes_no_call_that_writes(string script, int commands)
    {
        using var project = new ScriptProject(environment => environment.Workloads[0] += "lister-gsa");
        var result = project.Run(script, "dev", "--dry-run").MustExit(0);

        Assert.Empty(project.Writes);
        Assert.DoesNotContain(project.Calls, call => call.Contains("assume-role"));
        Assert.Equal(commands, Regex.Count(result.Output, "^would run: ", RegexOptions.Multiline));
    }

    [SkippableFact]
    public void The_commands_can_be_typed_as_they_stand()
    {
        using var shown = new ScriptProject();
        var output = shown.Run("4-role.sh", "dev", "--dry-run").MustExit(0).Output;
        var commands = string.Join('\n', output.Split('\n').Where(line => line.StartsWith("would run: ", StringComparison.Ordinal)).Select(line => line["would run: ".Length..]));
        shown.Forget();
        File.WriteAllText(shown.Project("scripts", "typed.sh"), "#!/usr/bin/env bash\nset -e\n" + commands + "\n");
        ScriptFiles.MakeExecutable(shown.Project("scripts", "typed.sh"));
        shown.Run("typed.sh").MustExit(0);

        using var run = new ScriptProject();
        run.Run("4-role.sh", "dev").MustExit(0);
        Assert.Equal(run.Writes.Select(call => call.Replace(" --query Role.Description --output text", "")), shown.Writes);
    }

    [SkippableFact]
    public void An_update_shows_its_difference_and_clean_up_its_list()
    {
        using var project = new ScriptProject();
        project.Run("3-provider.sh", "dev").MustExit(0);
        project.AddRole(ScriptProject.Role, EnvironmentFile.Trust("system:serviceaccount:other:account"), ScriptProject.Mark);
        project.Forget();

        var update = project.Run("4-role.sh", "dev", "--dry-run").MustExit(0).Output;
        Assert.Contains("-Statement[1].Condition", update);
        Assert.Contains("would run: aws iam update-assume-role-policy --role-name gke-to-aws-test --policy-document '{", update);
        var cleanUp = project.Run("clean-up.sh", "dev", "--dry-run").MustExit(0).Output;
        Assert.Contains("would run: aws iam delete-role --role-name gke-to-aws-test\n", cleanUp);
        Assert.Contains("would run: aws iam delete-open-id-connect-provider", cleanUp);
        Assert.DoesNotContain(project.Writes, call => !call.Contains("api-resources"));
    }
}
