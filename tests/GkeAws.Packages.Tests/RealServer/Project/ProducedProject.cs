using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GkeAws.Packages.Tests.RealServer.Project;

/// <summary>A project as `dotnet new gke-aws-federation` produces it (one environment, one cluster, one workload), read from its own files.</summary>
/// <param name="Root">The project's folder.</param>
/// <param name="Environment">The one folder under deploy/.</param>
public sealed partial record ProducedProject(string Root, string Environment)
{
    /// <summary>Both listers, so that one project shows what either does.</summary>
    private static ProducedProject Produce(string access, string[] options)
    {
        var root = Repository.PathOf("artifacts", "tests", "real-server", access);
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
        Directory.CreateDirectory(Path.GetDirectoryName(root)!);
        Workbench.Shared.New(root, ["--app", "both", "--access", access, .. options]).MustExit(0);
        return new ProducedProject(root, "dev");
    }

    private static readonly Lazy<ProducedProject> LazyDefault = new(() => Produce(AccessLevel.ListBuckets, []));

    /// <summary>The project of the template's defaults. Every test of the real server reads this one member.</summary>
    public static ProducedProject Default => LazyDefault.Value;

    /// <summary>The default project but for its level of access to <paramref name="bucket"/>.</summary>
    public static ProducedProject With(string access, string bucket) => access == AccessLevel.ListBuckets
        ? Default
        : Produce(access, ["--bucket", bucket]);

    /// <summary>The input of create-open-id-connect-provider.</summary>
    public JsonObject Provider => JsonNode.Parse(File.ReadAllText(Directory.GetFiles(Aws("providers")).Single()))!.AsObject();

    public string IssuerUrl => Provider["Url"]!.GetValue<string>();

    public string RoleName => Path.GetFileName(Directory.GetDirectories(Aws("roles")).Single());

    public string TrustPolicy => File.ReadAllText(Aws("roles", RoleName, "trust-policy.json"));

    public string S3Policy => File.ReadAllText(Aws("roles", RoleName, "s3-policy.json"));

    public string Account => AccountInArn().Match(Manifest.RoleArn).Value;

    /// <summary>The CronJobs of the one workload carry the same role, token and namespace; this is one of them.</summary>
    public ManifestEnvironment Manifest => new(Directory.GetFiles(CronJobs).Order(StringComparer.Ordinal).First());

    private string CronJobs => Path.Combine(Root, "deploy", Environment, "kubernetes", "cronjobs");

    /// <param name="fileName">Of one CronJob.</param>
    public ManifestEnvironment ManifestOf(string fileName) => new(Path.Combine(CronJobs, fileName));

    private string Aws(params string[] parts) => Path.Combine([Root, "deploy", Environment, "aws", .. parts]);

    [GeneratedRegex("(?<=^arn:[^:]+:iam::)[0-9]{12}(?=:role/)")]
    private static partial Regex AccountInArn();
}
