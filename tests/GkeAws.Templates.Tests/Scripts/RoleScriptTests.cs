namespace GkeAws.Templates.Tests.Scripts;

public class RoleScriptTests
{
    private const string Script = "4-role.sh";
    private const string Role = ScriptProject.Role;
    private const string OtherSubject = "system:serviceaccount:other:account";

    [SkippableFact]
    public void A_missing_role_is_created_with_mark_and_minified_documents()
    {
        using var project = new ScriptProject();
        project.Run(Script, "dev").MustExit(0);

        Assert.Equal(2, project.Writes.Count);
        Assert.StartsWith($"aws iam create-role --role-name {Role} --assume-role-policy-document {{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\"", project.Writes[0]);
        Assert.Contains($"--description {ScriptProject.Mark} ", project.Writes[0]);
        Assert.Equal($"aws iam put-role-policy --role-name {Role} --policy-name {ScriptProject.PolicyName} --policy-document "
            + "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"ListBuckets\",\"Effect\":\"Allow\",\"Action\":\"s3:ListAllMyBuckets\",\"Resource\":\"*\"}]}", project.Writes[1]);
    }

    [SkippableFact]
    public void A_second_run_changes_nothing()
    {
        using var project = new ScriptProject();
        project.Run(Script, "dev").MustExit(0);
        project.Forget();
        project.Run(Script, "dev").MustExit(0);

        Assert.Empty(project.Writes);
    }

    [SkippableFact]
    public void A_marked_role_is_updated_after_the_difference_was_shown()
    {
        using var project = new ScriptProject();
        project.AddRole(Role, EnvironmentFile.Trust(OtherSubject), ScriptProject.Mark);
        var result = project.Run(Script, "dev").MustExit(0);

        var removed = result.Output.IndexOf($"-Statement[1].Condition.StringEquals.{ScriptProject.Issuer[8..]}:sub = \"{OtherSubject}\"", StringComparison.Ordinal);
        var added = result.Output.IndexOf($"+Statement[1].Condition.StringEquals.{ScriptProject.Issuer[8..]}:sub = \"{ScriptProject.Subject}\"", StringComparison.Ordinal);
        Assert.InRange(removed, 0, added);
        Assert.InRange(added, 0, result.Output.IndexOf("trust policy updated to the file", StringComparison.Ordinal));
        Assert.Contains(ScriptProject.Subject, project.ReadState($"roles/{Role}/trust"));
    }

    [SkippableFact]
    public void An_unmarked_role_with_another_trust_is_refused_with_the_difference_and_untouched()
    {
        using var project = new ScriptProject();
        project.AddRole(Role, EnvironmentFile.Trust(OtherSubject), "made by somebody");
        var result = project.Run(Script, "dev").MustExit(1);

        Assert.Contains($"= \"{OtherSubject}\"", result.Output);
        Assert.Contains("--adopt", result.Error);
        Assert.Contains("made by somebody", result.Error);
        Assert.Empty(project.Writes);
    }

    [SkippableFact]
    public void The_mark_of_another_environment_is_no_mark()
    {
        using var project = new ScriptProject();
        project.AddRole(Role, EnvironmentFile.Trust(OtherSubject), "managed-by gke-aws-federation; environment dev2");

        project.Run(Script, "dev").MustExit(1);
        Assert.Empty(project.Writes);
    }

    [SkippableFact]
    public void Adopt_takes_the_role_over_and_the_next_run_is_quiet()
    {
        using var project = new ScriptProject();
        project.AddRole(Role, EnvironmentFile.Trust(OtherSubject), "made by somebody");
        project.Run(Script, "dev", "--adopt").MustExit(0);

        Assert.Equal(ScriptProject.Mark + "; adopted; before: made by somebody", project.ReadState($"roles/{Role}/description"));
        Assert.Contains(ScriptProject.Subject, project.ReadState($"roles/{Role}/trust"));
        project.Forget();
        project.Run(Script, "dev").MustExit(0);
        Assert.Empty(project.Writes);
    }

    [SkippableFact]
    public void An_unmarked_role_with_the_same_trust_in_another_form_is_used_without_mark()
    {
        using var project = new ScriptProject();
        var same = EnvironmentFile.Trust().Replace("[\n", "\n").Replace("}\n  ]", "}\n").Replace("\"sts.amazonaws.com\"", "[ \"sts.amazonaws.com\" ]");
        project.AddRole(Role, same, null);
        project.Run(Script, "dev").MustExit(0);

        Assert.StartsWith("aws iam put-role-policy", Assert.Single(project.Writes));
    }

    [SkippableFact]
    public void Rendered_again_means_updated_again()
    {
        using var project = new ScriptProject();
        project.Run(Script, "dev").MustExit(0);
        File.WriteAllText(project.Project("deploy", "dev", "aws", "roles", Role, "s3-policy.json"), EnvironmentFile.Permissions("s3:ListBucket"));
        File.WriteAllText(project.Project("deploy", "dev", "aws", "roles", Role, "trust-policy.json"), EnvironmentFile.Trust(OtherSubject));
        project.Forget();
        var result = project.Run(Script, "dev").MustExit(0);

        Assert.Contains("-Statement[1].Action = \"s3:ListAllMyBuckets\"", result.Output);
        Assert.Contains("+Statement[1].Action = \"s3:ListBucket\"", result.Output);
        Assert.Collection(project.Writes,
            call => Assert.StartsWith("aws iam update-assume-role-policy", call),
            call => Assert.StartsWith("aws iam put-role-policy", call));
    }

    [SkippableFact]
    public void A_policy_of_ours_that_left_the_files_is_removed_and_others_stay()
    {
        using var project = new ScriptProject();
        project.Run(Script, "dev").MustExit(0);
        project.State($"roles/{Role}/policies/gke-aws-federation-queues", "{}");
        project.State($"roles/{Role}/policies/by-hand", "{}");
        project.Forget();
        var result = project.Run(Script, "dev").MustExit(0);

        Assert.Equal([$"aws iam delete-role-policy --role-name {Role} --policy-name gke-aws-federation-queues"], project.Writes);
        Assert.Contains("by-hand was not made here", result.Output);
    }

    [SkippableFact]
    public void A_role_that_appears_meanwhile_is_treated_like_one_that_was_there()
    {
        using var project = new ScriptProject();
        project.State("appears-meanwhile", EnvironmentFile.Trust(OtherSubject));

        Assert.Contains("--adopt", project.Run(Script, "dev").MustExit(1).Error);
        Assert.Contains(OtherSubject, project.ReadState($"roles/{Role}/trust"));
    }

    [SkippableFact]
    public void A_server_without_descriptions_is_said_and_works()
    {
        using var project = new ScriptProject();
        project.State("ceph");
        project.Variables["AWS_ENDPOINT_URL"] = "http://[::1]:8000";
        Assert.Contains("keeps no descriptions", project.Run(Script, "dev").MustExit(0).Output);

        File.WriteAllText(project.Project("deploy", "dev", "aws", "roles", Role, "trust-policy.json"), EnvironmentFile.Trust(OtherSubject));
        project.Run(Script, "dev").MustExit(1);
        Assert.Contains("stays without mark", project.Run(Script, "dev", "--adopt").MustExit(0).Output);
        Assert.Contains(OtherSubject, project.ReadState($"roles/{Role}/trust"));
    }

    [SkippableFact]
    public void Two_roles_are_made_or_the_one_of_a_workload()
    {
        static void Second(EnvironmentFile environment)
        {
            environment.Roles.Add("second|arn:aws:iam::111122223333:role/second");
            environment.Policies.Add("second|deploy/dev/aws/roles/second/s3-policy.json");
            environment.Workloads.Add("other|other-ns|other-sa|second|sts.amazonaws.com|3600|python|");
        }
        using var both = new ScriptProject(Second);
        both.Run(Script, "dev").MustExit(0);
        Assert.Equal(4, both.Writes.Count);

        using var one = new ScriptProject(Second);
        one.Run(Script, "dev", "--workload", "other").MustExit(0);
        Assert.All(one.Writes, call => Assert.Contains("--role-name second", call));
        Assert.Equal(2, one.Writes.Count);
    }

    [SkippableFact]
    public void Two_policies_that_would_overwrite_each_other_are_refused_before_any_call_that_writes()
    {
        using var project = new ScriptProject(environment => environment.Policies.Add("gke-to-aws-test|policies/s3-policy.json"));

        Assert.Contains("s3-policy.json: rename one", project.Run(Script, "dev").MustExit(2).Error);
        Assert.Empty(project.Writes);
    }

    [SkippableFact]
    public void A_file_that_is_no_json_is_named_and_nothing_is_sent()
    {
        using var project = new ScriptProject();
        File.WriteAllText(project.Project("deploy", "dev", "aws", "roles", Role, "trust-policy.json"), "<<<<<<< HEAD\n{}");

        Assert.Contains("trust-policy.json is not JSON", project.Run(Script, "dev").MustExit(2).Error);
        Assert.Empty(project.Writes);
    }

    [SkippableFact]
    public void A_call_that_is_denied_ends_with_1_and_its_text()
    {
        using var project = new ScriptProject();
        project.State("denied", "get-role");

        Assert.Contains("is not authorized to perform", project.Run(Script, "dev").MustExit(1).Error);
        Assert.Empty(project.Writes);
    }
}
