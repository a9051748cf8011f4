using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Scaffolding;

/// <summary>One workload in one environment as templates see it.</summary>
internal static class WorkloadModel
{
    public static StrictObject Build(WorkloadParameters workload, EnvironmentParameters environment)
    {
        // The listers show one bucket: the first that the workload was granted.
        var shown = workload.Grants.OfType<LevelGrant>().FirstOrDefault(grant => grant.Bucket is not null);
        var images = workload.Images;
        return new StrictObject()
            .With("file", workload.Name.Value)
            .With("name", workload.Name.Value)
            .With("namespace", workload.ServiceAccount.Namespace)
            .With("service_account", workload.ServiceAccount.Name)
            .With("subject", workload.ServiceAccount.Subject.Value)
            .With("role", workload.Role.Value)
            .With("role_arn", environment.ArnOf(workload.Role).ToString())
            .With("audience", workload.Token.Audience.Value)
            .With("token_lifetime", workload.Token.Lifetime)
            .With("grants", GrantModel.BuildAll(workload.Grants, environment))
            .With("has_bucket", shown is not null)
            .With("bucket", shown?.Bucket?.Value ?? "")
            .With("prefix", shown?.Prefix ?? "")
            .With("has_google_service_account", workload.GoogleServiceAccount is not null)
            .With("google_service_account", workload.GoogleServiceAccount?.Value ?? "")
            .With("google_service_account_email", workload.GoogleServiceAccount?.EmailIn(environment.Clusters[0].Project) ?? "")
            .With("has_images", images.Count > 0)
            .With("images", images.Select(image => new StrictObject().With("language", image.Key.Word()).With("image", image.Value.Value)))
            .With("has_policies", workload.AdditionalPolicies.Count > 0)
            .With("policies", workload.AdditionalPolicies)
            .With("has_pattern", workload.EphemeralNamespaces is not null)
            .With("pattern", workload.EphemeralNamespaces?.Value ?? "")
            .With("pattern_subject", workload.EphemeralNamespaces?.SubjectOf(workload.ServiceAccount).Value ?? "")
            .With("has_overrides", workload.Overrides.Count > 0)
            .With("overrides", workload.Overrides.Select(there => new StrictObject()
                .With("environment", there.Key.Value)
                .With("workloads", new[] { Overriding(there.Value, environment) })))
            .With("has_environments", workload.Environments is not null)
            .With("environments", (workload.Environments ?? []).Select(name => name.Value))
            .With("csharp_image", workload.ImageOf(Language.CSharp, environment))
            .With("python_image", workload.ImageOf(Language.Python, environment))
            .With("python_cronjob", workload.CronJobOf(Language.Python));
    }

    /// <summary>Says its lists even when they are empty: what is left out is the workload's own.</summary>
    private static StrictObject Overriding(WorkloadParameters workload, EnvironmentParameters environment) =>
        Build(workload with { Environments = null }, environment).With("has_images", true).With("has_policies", true);
}
