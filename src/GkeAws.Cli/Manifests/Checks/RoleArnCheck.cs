using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed partial class RoleArnCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers.Where(container => container.ReachesAws).Select(Judge).OfType<Finding>();

    private static Finding? Judge(PodContainer container)
    {
        var variable = container.Variable(EnvironmentVariable.RoleArn);
        if (variable is null)
        {
            return new Finding(GKEAWS330.Rule, $"container {container.Name} has no {EnvironmentVariable.RoleArn}: the AWS SDK does not know which role to assume", container.Location);
        }
        // A value from a ConfigMap or Secret is known only in the cluster.
        if (variable["valueFrom"] is not null)
        {
            return null;
        }
        var value = variable.Scalar("value");
        return value is not null && (RoleArn().IsMatch(value.Text) || Placeholder.In(value.Text) is not null)
            ? null
            : new Finding(GKEAWS330.Rule, $"{EnvironmentVariable.RoleArn} must be arn:<partition>:iam::<12 digits>:role/<name>, not '{value?.Text}'", value?.Location ?? variable.Location);
    }

    [GeneratedRegex(@"\Aarn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([\x21-\x7E]{0,510}/)?[A-Za-z0-9_+=,.@-]{1,64}\z")]
    private static partial Regex RoleArn();
}
