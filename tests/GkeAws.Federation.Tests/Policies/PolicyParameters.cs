using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Policies;

/// <summary>Parameters with one environment for the tests of constructed policies.</summary>
internal static class PolicyParameters
{
    public const string KmsKey = "arn:aws:kms:ap-south-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    public static readonly RoleName Role = RoleName.Parse("team");

    public static WorkloadParameters Workload(string name, string audience, params Grant[] grants) => new(
        WorkloadName.Parse(name), KubernetesServiceAccount.Parse("team", name), Role,
        new ProjectedToken(Audience.Parse(audience), "3600"), grants, null, new Dictionary<Language, Image>(), [], null);

    public static FederationParameters With(string region, string[] clusters, params WorkloadParameters[] workloads) => new(
        new ProjectParameters(ProjectName.Parse("App"), [Language.CSharp], ContinuousIntegration.None),
        [
            new EnvironmentParameters(
                EnvironmentName.Parse("dev"), AwsAccount.Parse("111122223333"), AwsRegion.Parse(region),
                [.. clusters.Select(name => new GkeCluster(GoogleProject.Parse("my-project"), ClusterLocation.Parse("asia-south1-a"), ClusterName.Parse(name)))],
                null),
        ],
        workloads);

    public static PolicyDocument PermissionsOf(string region, params Grant[] grants)
    {
        var parameters = With(region, ["demo"], Workload("lister", "sts.amazonaws.com", grants));
        return PermissionPolicy.For(parameters, parameters.Environments[0], Role);
    }
}
