namespace GkeAws.Templates.Tests.Scripts;

public class CleanUpScriptTests
{
    private const string Script = "clean-up.sh";
    private const string Role = ScriptProject.Role;
    private static readonly string Provider = ScriptProject.ProviderState(ScriptProject.ProviderArn);
    private static readonly string Namespace = ScriptProject.ObjectState("Namespace", "gke-to-aws-test");

    private static ScriptProject Deployed(Action<EnvironmentFile>? change = null)
    {
        var project = new ScriptProject(change);
        foreach (var script in (string[])["2-service-accounts.sh", "3-provider.sh", "4-role.sh", "5-deploy.sh"])
        {
            project.Run(script, "dev").MustExit(0);
        }
        project.Forget();
        return project;
    }

    [SkippableFact]
    public void Everything_that_was_made_goes_and_a_second_run_finds_nothing()
    {
        using var project = Deployed(environment => environment.Workloads[0] += "lister-gsa");
        project.Run(Script, "dev", "--yes").MustExit(0);

        Assert.Equal(
        [
            "kubectl delete Pod aws-access-test --namespace gke-to-aws-test --ignore-not-found",
            "kubectl delete ServiceAccount gke-service-account --namespace gke-to-aws-test --ignore-not-found",
            "kubectl delete CronJob bucket-lister --namespace gke-to-aws-test --ignore-not-found",
            "kubectl delete namespace gke-to-aws-test --ignore-not-found",
            "gcloud iam service-accounts delete lister-gsa@prod-1.iam.gserviceaccount.com --project prod-1 --quiet",
            $"aws iam delete-role-policy --role-name {Role} --policy-name {ScriptProject.PolicyName}",
            $"aws iam delete-role --role-name {Role}",
            $"aws iam delete-open-id-connect-provider --open-id-connect-provider-arn {ScriptProject.ProviderArn}",
        ], project.Writes.Where(call => !call.Contains("api-resources")));
        project.Forget();
        Assert.Contains("nothing to delete", project.Run(Script, "dev", "--yes").MustExit(0).Output);
        Assert.DoesNotContain(project.Writes, call => call.Contains("delete "));
    }

    [SkippableFact]
    public void Without_a_terminal_it_lists_and_refuses()
    {
        using var project = Deployed();
        var result = project.RunWith("y\n", Script, "dev").MustExit(1);

        Assert.Contains($"Role {Role}", result.Output);
        Assert.Contains("--yes deletes without a question", result.Error);
        Assert.True(project.HasState(Provider) && project.HasState($"roles/{Role}"));
    }

    [SkippableFact]
    public void An_adopted_provider_stays()
    {
        using var project = Deployed();
        project.State(Provider, "{\"ClientIDList\": [\"sts.amazonaws.com\"], \"Tags\": [{\"Key\": \"owner\", \"Value\": \"gke-aws-federation\"}]}");

        Assert.Contains("kept: provider " + ScriptProject.ProviderArn + ", which was there before", project.Run(Script, "dev", "--yes").MustExit(0).Output);
        Assert.True(project.HasState(Provider));
    }

    [SkippableFact]
    public void The_tag_counts_wherever_it_stands_in_the_list()
    {
        using var project = Deployed();
        project.State(Provider, "{\"ClientIDList\": [], \"Tags\": [{\"Key\": \"a\", \"Value\": \"b\"}, {\"Value\": \"gke-aws-federation\", \"Key\": \"managed-by\"}]}");
        project.Run(Script, "dev", "--yes").MustExit(0);

        Assert.False(project.HasState(Provider));
    }

    [SkippableFact]
    public void A_provider_that_another_role_trusts_stays_but_a_longer_name_is_another_provider()
    {
        using var project = Deployed();
        project.AddRole("longer", EnvironmentFile.Trust().Replace("demo-1\"", "demo-10\""), null);
        project.AddRole("another", EnvironmentFile.Trust(), null);
        var result = project.Run(Script, "dev", "--yes").MustExit(0);

        Assert.Contains("which other roles trust: another\n", result.Output);
        Assert.True(project.HasState(Provider));
        Assert.False(project.HasState($"roles/{Role}"));

        Directory.Delete(project.StatePath("roles/another"), recursive: true);
        project.Run(Script, "dev", "--yes").MustExit(0);
        Assert.False(project.HasState(Provider));
        Assert.True(project.HasState("roles/longer"));
    }

    [SkippableFact]
    public void A_provider_stays_when_it_is_not_known_who_trusts_it()
    {
        using var project = Deployed();
        project.State("denied", "list-roles");

        Assert.Contains("is not known", project.Run(Script, "dev", "--yes").MustExit(0).Output);
        Assert.True(project.HasState(Provider));
    }

    [SkippableTheory]
    [InlineData("made by somebody", "has no mark")]
    [InlineData("", "has no mark")]
    [InlineData("managed-by gke-aws-federation; environment dev2", "has no mark")]
    [InlineData(ScriptProject.Mark + "; adopted; before: x", "was there before")]
    public void A_role_without_our_own_mark_stays(string description, string reason)
    {
        using var project = Deployed();
        project.State($"roles/{Role}/description", description);

        Assert.Contains(reason, project.Run(Script, "dev", "--yes").MustExit(0).Output);
        Assert.True(project.HasState($"roles/{Role}/policies/{ScriptProject.PolicyName}"));
        Assert.True(project.HasState(Provider));
    }

    [SkippableTheory]
    [InlineData("attached", "arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("policies/by-hand", "by-hand")]
    public void A_role_that_others_gave_policies_stays_whole(string state, string named)
    {
        using var project = Deployed();
        project.State($"roles/{Role}/{state}", "arn:aws:iam::aws:policy/ReadOnlyAccess");

        Assert.Contains($"to which others gave policies: {named}", project.Run(Script, "dev", "--yes").MustExit(0).Output);
        Assert.True(project.HasState($"roles/{Role}/policies/{ScriptProject.PolicyName}"));
    }

    [SkippableFact]
    public void A_namespace_with_other_objects_stays_and_objects_with_an_owner_do_not_count()
    {
        using var project = Deployed();
        project.State("inventory", "Pod/bucket-lister-1-x|bucket-lister-1|\nCronJob/bucket-lister||dev\nConfigMap/theirs||\n");

        Assert.Contains("kept: Namespace gke-to-aws-test, which holds other objects: ConfigMap/theirs\n", project.Run(Script, "dev", "--yes").MustExit(0).Output);
        Assert.True(project.HasState(Namespace));
    }

    [SkippableFact]
    public void A_namespace_that_was_there_before_stays()
    {
        using var project = Deployed();
        project.State(Namespace, "");
        project.Run(Script, "dev", "--yes").MustExit(0);

        Assert.True(project.HasState(Namespace));
    }

    [SkippableFact]
    public void A_google_account_of_somebody_else_stays()
    {
        using var project = Deployed(environment => environment.Workloads[0] += "lister-gsa");
        project.State("google/lister-gsa@prod-1.iam.gserviceaccount.com", "used by billing");
        project.Run(Script, "dev", "--yes").MustExit(0);

        Assert.True(project.HasState("google/lister-gsa@prod-1.iam.gserviceaccount.com"));
    }

    [SkippableFact]
    public void Aws_only_works_without_a_cluster()
    {
        using var project = Deployed();
        File.Delete(project.StatePath("issuer"));
        project.Run(Script, "dev", "--yes").MustExit(4);
        project.Run(Script, "dev", "--yes", "--aws-only").MustExit(0);

        Assert.False(project.HasState(Provider) || project.HasState($"roles/{Role}"));
        Assert.True(project.HasState(Namespace));
    }

    [SkippableFact]
    public void An_answer_at_a_terminal_decides()
    {
        Requires.Programs("script");
        using var project = Deployed();
        Assert.Equal(1, project.RunInTerminal("n\n", Script, "dev", "--aws-only").ExitCode);
        Assert.True(project.HasState(Provider));
        Assert.Equal(0, project.RunInTerminal("y\n", Script, "dev", "--aws-only").ExitCode);
        Assert.False(project.HasState(Provider));
    }
}
