namespace GkeAws.Templates.Tests.Scripts;

public class DeployScriptTests
{
    private const string Script = "5-deploy.sh";
    private static readonly string CronJob = ScriptProject.ObjectState("CronJob", "bucket-lister", "gke-to-aws-test");
    private static readonly string Namespace = ScriptProject.ObjectState("Namespace", "gke-to-aws-test");
    private static readonly string Pod = ScriptProject.ObjectState("Pod", "aws-access-test", "gke-to-aws-test");

    [SkippableFact]
    public void Manifests_test_pod_and_job_come_in_this_order_with_their_logs()
    {
        using var project = new ScriptProject();
        var result = project.Run(Script, "dev").MustExit(0);

        Assert.Equal("dev", project.ReadState(CronJob));
        Assert.Equal("dev", project.ReadState(Pod));
        var order = project.Calls.Where(call => call.Contains("apply -k") || call.Contains("replace --force") || call.Contains("create job") || call.Contains(" logs ")).ToArray();
        Assert.Collection(order,
            call => Assert.Equal("kubectl apply -k " + project.Project("deploy", "dev", "kubernetes"), call),
            call => Assert.StartsWith("kubectl replace --force -f ", call),
            call => Assert.Equal("kubectl logs --follow pod/aws-access-test --namespace gke-to-aws-test", call),
            call => Assert.Matches("^kubectl create job bucket-lister-[0-9]{10} --from=cronjob/bucket-lister --namespace gke-to-aws-test$", call),
            call => Assert.Matches("^kubectl logs --follow job/bucket-lister-[0-9]{10} --namespace gke-to-aws-test$", call));
        Assert.Equal(2, result.Output.Split("the log\n").Length - 1);
    }

    [SkippableFact]
    public void A_second_run_applies_and_creates_no_object_again()
    {
        using var project = new ScriptProject();
        project.Run(Script, "dev").MustExit(0);
        project.Forget();
        project.Run(Script, "dev", "--test-only").MustExit(0);

        Assert.Equal(["apply -k", "replace --force"], project.Writes.Select(call => string.Join(' ', call.Split(' ')[1..3])));
    }

    [SkippableFact]
    public void A_namespace_that_was_there_is_left_out_of_what_is_applied()
    {
        using var project = new ScriptProject();
        project.State(Namespace, "others");
        project.Run(Script, "dev", "--test-only").MustExit(0);

        Assert.DoesNotContain(project.Calls, call => call.Contains("apply -k"));
        var apply = Assert.Single(project.Calls, call => call.StartsWith("kubectl apply -f", StringComparison.Ordinal));
        Assert.Equal(2, apply.Split(" -f ").Length - 1);
        Assert.Equal("others", project.ReadState(Namespace));
    }

    [SkippableFact]
    public void Both_languages_of_two_workloads_run_or_those_of_one()
    {
        static void Two(EnvironmentFile environment)
        {
            environment.Workloads[0] = environment.Workloads[0].Replace("|csharp|", "|csharp,python|");
            environment.Workloads.Add("other|other-ns|other-sa|gke-to-aws-test|sts.amazonaws.com|3600|python|");
        }
        using var project = new ScriptProject(Two);
        project.Run(Script, "dev").MustExit(0);
        Assert.Equal(["--from=cronjob/bucket-lister", "--from=cronjob/bucket-lister-python", "--from=cronjob/other-python"], Jobs(project));

        project.Forget();
        project.Run(Script, "dev", "--workload", "other").MustExit(0);
        Assert.Equal(["--from=cronjob/other-python"], Jobs(project));
    }

    [SkippableFact]
    public void A_pod_whose_image_cannot_be_pulled_is_told_at_once()
    {
        using var project = new ScriptProject();
        project.State("phases", "Pending|\nPending|ContainerCreating\nPending|ImagePullBackOff\n");
        var result = project.Run(Script, "dev").MustExit(1);

        Assert.Contains("pod/aws-access-test does not start: ImagePullBackOff. Is the image pushed", result.Error);
        Assert.DoesNotContain(project.Calls, call => call.Contains("create job"));
    }

    [SkippableFact]
    public void A_pod_that_never_starts_ends_the_wait()
    {
        using var project = new ScriptProject();
        project.Variables["GKEAWS_WAIT_SECONDS"] = "0";
        project.State("phases", "Pending|\n");

        Assert.Contains("has not started in 0 s", project.Run(Script, "dev").MustExit(1).Error);
    }

    [SkippableFact]
    public void A_failing_pod_fails_the_script_after_its_log()
    {
        using var project = new ScriptProject();
        project.State("phases", "Running|\nFailed|\n");
        var result = project.Run(Script, "dev").MustExit(1);

        Assert.Contains("the log", result.Output);
        Assert.Contains("verify-trust.sh dev", result.Error);
    }

    [SkippableFact]
    public void A_test_pod_of_somebody_else_is_replaced_with_adopt_only()
    {
        using var project = new ScriptProject();
        project.State(Pod);
        Assert.Contains("--adopt replaces it", project.Run(Script, "dev").MustExit(1).Error);
        Assert.DoesNotContain(project.Calls, call => call.Contains("replace"));

        project.Run(Script, "dev", "--adopt").MustExit(0);
        Assert.Equal("dev", project.ReadState(Pod));
    }

    [SkippableFact]
    public void The_longest_cronjob_name_gives_a_legal_job_name()
    {
        var name = new string('w', 47) + "-long";
        using var project = new ScriptProject(environment => environment.Workloads[0] = environment.Workloads[0].Replace("bucket-lister", name));
        project.Run(Script, "dev").MustExit(0);

        var job = project.Calls.Single(call => call.StartsWith("kubectl create job", StringComparison.Ordinal)).Split(' ')[3];
        Assert.Matches("^w{47}-[0-9]{10}$", job);
    }

    private static string[] Jobs(ScriptProject project) =>
        [.. project.Calls.Where(call => call.StartsWith("kubectl create job", StringComparison.Ordinal)).Select(call => call.Split(' ')[4])];
}
