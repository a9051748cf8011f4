using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class RegionCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers.Where(container => container.ReachesAws).SelectMany(Judge);

    private static IEnumerable<Finding> Judge(PodContainer container)
    {
        var region = container.Variable(EnvironmentVariable.Region);
        var defaultRegion = container.Variable(EnvironmentVariable.DefaultRegion);
        if (region is null)
        {
            yield return new Finding(GKEAWS332.Rule, $"container {container.Name} has no {EnvironmentVariable.Region}, which the .NET SDK reads; without it that SDK takes us-east-1", container.Location);
        }
        if (defaultRegion is null)
        {
            yield return new Finding(GKEAWS332.Rule, $"container {container.Name} has no {EnvironmentVariable.DefaultRegion}, the only one that boto3 and old AWS CLIs read", container.Location);
        }
        if (region?.Text("value") is { } one && defaultRegion?.Scalar("value") is { } other && one != other.Text)
        {
            yield return new Finding(GKEAWS332.Rule, $"{EnvironmentVariable.DefaultRegion} is {other.Text}, but {EnvironmentVariable.Region} is {one}: two programs in this pod would call two regions", other.Location);
        }
        foreach (var value in new[] { region, defaultRegion }.Select(variable => variable?.Scalar("value")).OfType<LocatedScalar>())
        {
            if (AwsPartitions.OfRegion(value.Text) is null && Placeholder.In(value.Text) is null)
            {
                yield return new Finding(GKEAWS332.Rule, $"'{value.Text}' is not an AWS region, such as ap-south-1", value.Location);
            }
        }
    }
}
