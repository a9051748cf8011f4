namespace GkeAws.Templates.Tests.Scripts;

public class ClusterScriptTests
{
    private const string Check = "1-check-cluster.sh";
    private const string Accounts = "2-service-accounts.sh";
    private static readonly string Namespace = ScriptProject.ObjectState("Namespace", "gke-to-aws-test");
    private static readonly string Account = ScriptProject.ObjectState("ServiceAccount", "gke-service-account", "gke-to-aws-test");

    [SkippableFact]
    public void The_right_cluster_passes()
    {
        using var project = new ScriptProject();
        var result = project.Run(Check, "dev").MustExit(0);

        Assert.Contains(ScriptProject.Issuer + ": as expected", result.Output);
        Assert.Contains("prod-1.svc.id.goog: as expected", result.Output);
        Assert.Empty(project.Writes);
    }

    [SkippableFact]
    public void A_cluster_without_workload_pool_is_told_how_to_get_one()
    {
        using var project = new ScriptProject();
        project.State("pool", "\n");

        Assert.Contains("gcloud container clusters update demo-1 --location asia-south1-a --project prod-1 --workload-pool prod-1.svc.id.goog", project.Run(Check, "dev").MustExit(1).Error);
    }

    [SkippableFact]
    public void A_cluster_that_does_not_answer_is_4()
    {
        using var project = new ScriptProject();
        File.Delete(project.StatePath("issuer"));

        Assert.Contains("The connection to the server", project.Run(Check, "dev").MustExit(4).Error);
    }

    [SkippableFact]
    public void Of_several_clusters_the_one_of_the_context_is_meant_and_another_is_refused()
    {
        using var project = new ScriptProject(environment => environment.Clusters.Insert(0, "prod-1|europe-west1|demo-2|https://issuer.example/2|aws/providers/2.json"));

        Assert.Contains("not checked, since kubectl points elsewhere: prod-1/europe-west1/demo-2", project.Run(Check, "dev").MustExit(0).Output);
        Assert.Contains("that --cluster demo-2 names", project.Run(Check, "dev", "--cluster", "demo-2").MustExit(1).Error);
    }

    [SkippableFact]
    public void Namespace_and_account_are_created_with_their_mark_in_this_order()
    {
        using var project = new ScriptProject();
        project.Run(Accounts, "dev").MustExit(0);

        Assert.Equal("dev", project.ReadState(Namespace));
        Assert.Equal("dev", project.ReadState(Account));
        Assert.Equal(["create", "apply", "create", "apply", "apply"], project.Writes.Select(call => call.Split(' ')[1]));
        Assert.DoesNotContain(project.Calls, call => call.StartsWith("gcloud", StringComparison.Ordinal));
        Assert.False(project.HasState(ScriptProject.ObjectState("CronJob", "bucket-lister", "gke-to-aws-test")));
    }

    [SkippableFact]
    public void What_was_there_before_is_neither_relabelled_nor_applied()
    {
        using var project = new ScriptProject();
        project.State(Namespace);
        project.State(Account, "somebody");
        var result = project.Run(Accounts, "dev").MustExit(0);

        Assert.Empty(project.Writes);
        Assert.Contains("Namespace gke-to-aws-test: was there before; it is not relabelled", result.Output);
        Assert.Contains("ServiceAccount gke-to-aws-test/gke-service-account: was there before and is left as it is", result.Output);
    }

    [SkippableFact]
    public void Adopt_takes_over_an_account_but_no_namespace()
    {
        using var project = new ScriptProject();
        project.State(Namespace);
        project.State(Account);
        project.Run(Accounts, "dev", "--adopt").MustExit(0);

        Assert.Equal("", project.ReadState(Namespace));
        Assert.Equal("dev", project.ReadState(Account));
    }

    [SkippableFact]
    public void The_google_account_is_made_bound_and_then_left_alone()
    {
        using var project = new ScriptProject(environment => environment.Workloads[0] += "lister-gsa");
        var result = project.Run(Accounts, "dev").MustExit(0);

        Assert.Contains("needed only for calls to Google APIs", result.Output);
        var writes = project.Writes.Where(call => call.StartsWith("gcloud", StringComparison.Ordinal)).ToArray();
        Assert.Equal("gcloud iam service-accounts create lister-gsa --project prod-1 --display-name GKE workload --description managed-by gke-aws-federation; environment dev", writes[0]);
        Assert.Equal("gcloud iam service-accounts add-iam-policy-binding lister-gsa@prod-1.iam.gserviceaccount.com --project prod-1 "
            + "--role roles/iam.workloadIdentityUser --member serviceAccount:prod-1.svc.id.goog[gke-to-aws-test/gke-service-account] --condition None", writes[1]);

        project.Forget();
        project.Run(Accounts, "dev").MustExit(0);
        Assert.DoesNotContain(project.Writes, call => call.StartsWith("gcloud", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void An_account_that_was_there_gets_the_annotation_of_the_google_account()
    {
        using var project = new ScriptProject(environment => environment.Workloads[0] += "lister-gsa");
        project.State(Namespace);
        project.State(Account);
        project.Run(Accounts, "dev").MustExit(0);

        Assert.Equal("iam.gke.io/gcp-service-account=lister-gsa@prod-1.iam.gserviceaccount.com\n", project.ReadState("annotations"));
    }
}
