using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class PartitionCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        where container.ReachesAws
        let arn = container.Variable(EnvironmentVariable.RoleArn)?.Text("value")
        let region = (container.Variable(EnvironmentVariable.Region) ?? container.Variable(EnvironmentVariable.DefaultRegion))?.Scalar("value")
        where arn is not null && region is not null && arn.StartsWith("arn:", StringComparison.Ordinal)
        let roleLiesIn = arn.Split(':')[1]
        let regionLiesIn = AwsPartitions.OfRegion(region.Text)
        where regionLiesIn is not null && regionLiesIn != roleLiesIn
        select new Finding(GKEAWS333.Rule, $"the region {region.Text} lies in the partition {regionLiesIn}, the role in {roleLiesIn}: the STS of that region does not know the role", region.Location);
}
