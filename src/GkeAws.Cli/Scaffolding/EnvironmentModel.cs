using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Scaffolding;

/// <summary>One environment as templates see it.</summary>
internal static class EnvironmentModel
{
    public static StrictObject Build(FederationParameters parameters, EnvironmentParameters environment)
    {
        var workloads = parameters.WorkloadsOf(environment).ToList();
        var audiences = workloads.Select(workload => workload.Token.Audience.Value).Distinct().ToList();
        var clusters = environment.Clusters
            .Select(cluster => ClusterModel(environment, cluster, audiences))
            .ToList();
        var roles = workloads.GroupBy(workload => workload.Role).Select(group => RoleModel.Build(environment, group.Key, [.. group])).ToList();
        var deployers = DeployerModel.BuildAll(clusters.Select(cluster => cluster.Text("provider_arn")), roles.Select(role => role.Text("arn"))).ToList();
        return new StrictObject()
            .With("file", environment.Name.Value)
            .With("name", environment.Name.Value)
            .With("account", environment.Account.Value)
            .With("region", environment.Region.Value)
            .With("partition", environment.Region.Partition.Name)
            .With("dns_suffix", environment.Region.Partition.DnsSuffix)
            .With("images", environment.Images)
            .With("has_images", environment.ImageRepository is not null)
            .With("is_ephemeral", environment.IsEphemeral)
            .With("has_quota", environment.TrustPolicyQuota != Limits.TrustPolicyDefaultSize)
            .With("quota", environment.TrustPolicyQuota)
            .With("has_wildcards", workloads.Any(workload => workload.EphemeralNamespaces is not null))
            .With("clusters", clusters)
            .With("cluster", clusters[0])
            .With("workloads", workloads.Select(workload => WorkloadModel.Build(workload, environment)))
            .With("workload", workloads.Count > 0 ? WorkloadModel.Build(workloads[0], environment) : new StrictObject())
            .With("has_workloads", workloads.Count > 0)
            .With("roles", roles)
            .With("deployers", deployers)
            .With("one_deployer", deployers.Count == 1)
            .With("namespaces", workloads.Select(workload => workload.ServiceAccount.Namespace).Distinct().Select(NamedModel))
            .With("service_accounts", workloads.GroupBy(workload => workload.ServiceAccount).Select(group => ServiceAccountModel(environment, group.Key, [.. group])))
            .With("cronjobs", workloads.SelectMany(workload => parameters.Project.Languages.Select(language => CronJobModel(workload, environment, language))))
            .With("google_service_accounts", workloads.Any(workload => workload.GoogleServiceAccount is not null));
    }

    private static StrictObject ClusterModel(EnvironmentParameters environment, GkeCluster cluster, IEnumerable<string> audiences) => new StrictObject()
        .With("file", cluster.FileName)
        .With("project", cluster.Project.Value)
        .With("location", cluster.Location.Value)
        .With("name", cluster.Name.Value)
        .With("issuer", cluster.Issuer.Url)
        .With("issuer_key", cluster.Issuer.WithoutScheme)
        .With("provider_arn", environment.ProviderOf(cluster).ToString())
        .With("context", $"gke_{cluster.Project}_{cluster.Location}_{cluster.Name}")
        .With("workload_pool", $"{cluster.Project}.svc.id.goog")
        .With("audiences", audiences);

    private static StrictObject NamedModel(string name) => new StrictObject().With("file", name).With("name", name);

    private static StrictObject ServiceAccountModel(EnvironmentParameters environment, KubernetesServiceAccount account, IReadOnlyList<WorkloadParameters> workloads)
    {
        var google = workloads.Select(workload => workload.GoogleServiceAccount).FirstOrDefault(google => google is not null);
        return new StrictObject()
            .With("file", $"{account.Namespace}.{account.Name}")
            .With("namespace", account.Namespace)
            .With("name", account.Name)
            .With("has_google_service_account", google is not null)
            .With("google_service_account_email", google?.EmailIn(environment.Clusters[0].Project) ?? "");
    }

    private static StrictObject CronJobModel(WorkloadParameters workload, EnvironmentParameters environment, Language language) => new StrictObject()
        .With("file", workload.CronJobOf(language))
        .With("name", workload.CronJobOf(language))
        .With("workload", WorkloadModel.Build(workload, environment))
        .With("csharp", language == Language.CSharp)
        .With("python", language == Language.Python)
        .With("language", language.Word())
        .With("image", workload.ImageOf(language, environment));
}
