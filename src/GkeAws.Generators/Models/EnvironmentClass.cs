using GkeAws.Federation.Parameters;
using static GkeAws.Generators.Emit.CSharpLiteral;

namespace GkeAws.Generators.Models;

/// <summary>The constants of one environment.</summary>
internal static class EnvironmentClass
{
    public const string Outer = "Environments";

    public static ConstantClass Of(string project, EnvironmentParameters environment, string name) =>
        new(project, new([Outer]), name, $"Environment {environment.Name}.", new(
        [
            Text("Name", environment.Name.Value, "Folder under deploy/; a DNS-1123 label (GKEAWS008)."),
            Text("AwsAccount", environment.Account.Value, "Twelve digits (GKEAWS005)."),
            Text("AwsRegion", environment.Region.Value, "Region of STS and S3 (GKEAWS006, GKEAWS007)."),
            Text("Partition", environment.Region.Partition.Name, "First part of every ARN; follows from the region."),
        ]));
}
