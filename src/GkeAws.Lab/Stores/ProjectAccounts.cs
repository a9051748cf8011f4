using GkeAws.Federation.Projects;
using GkeAws.Lab.Project;

namespace GkeAws.Lab.Stores;

/// <summary>Makes of a project's files what its scripts make of them.</summary>
internal static class ProjectAccounts
{
    public static void Load(LabProject project, LabStore store, DateTimeOffset now)
    {
        foreach (var files in project.Environments)
        {
            var account = store.FindAccount(files.Environment.Account.Value)!;
            foreach (var provider in files.Providers)
            {
                var arn = $"arn:{account.Partition}:iam::{account.Id}:oidc-provider/{provider.Url["https://".Length..]}";
                account.Put((account.FindProvider(arn) ?? new LabProvider(arn, provider.Url, [], now)) with { ClientIds = provider.ClientIds });
            }
            foreach (var documents in files.Roles)
            {
                var name = documents.Arn[(documents.Arn.LastIndexOf('/') + 1)..];
                var policies = documents.Policies.ToDictionary(policy => InlinePolicyName.Of(policy.Path), policy => policy.Text, StringComparer.Ordinal);
                var role = account.FindRole(name) ?? new LabRole(documents.Arn, UniqueId.OfRole(), documents.Trust.Text, policies, now);
                account.Put(role with { TrustPolicy = documents.Trust.Text, Policies = policies });
            }
        }
    }
}
