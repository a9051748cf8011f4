using System.Text.RegularExpressions;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>A JSON file of a project and the schema that it has to satisfy.</summary>
internal sealed partial record ProducedJson(GoodProject Project, RenderedFile File)
{
    /// <summary>The project brings the schema of its parameters itself; it is used as it stands.</summary>
    public const string Federation = "federation";

    private const string FederationSchemaPath = ".gke-aws/federation.schema.json";

    private static readonly (string Schema, Regex Path)[] Assignments =
    [
        (Federation, FederationFile()),
        ("json-schema", FederationSchemaFile()),
        ("state", StateFile()),
        ("dotnet-tools", ToolsFile()),
        ("deployer-policy", DeployerPolicyFile()),
        ("provider", ProviderFile()),
        ("trust-policy", TrustPolicyFile()),
        ("s3-policy", S3PolicyFile()),
    ];

    public static IReadOnlyList<ProducedJson> All { get; } = [.. GoodProject.All.SelectMany(Of)];

    public static IEnumerable<string> AssignedSchemas => Assignments.Select(assignment => assignment.Schema);

    public string Path => File.Path;

    public string Schema => SchemasOf(Path).Single();

    /// <summary>Names of the schemas for a path of a project; a path that is no JSON file of ours has none.</summary>
    public static IEnumerable<string> SchemasOf(string path) =>
        Assignments.Where(assignment => assignment.Path.IsMatch(path)).Select(assignment => assignment.Schema);

    public static IEnumerable<ProducedJson> Of(GoodProject project) => project.Files
        .Where(file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        .Select(file => new ProducedJson(project, file));

    public static ProducedJson At(string project, string path) => All.Single(item => item.Project.Name == project && item.Path == path);

    public static string FederationSchemaText => GoodProject.Named("default").TextOf(FederationSchemaPath);

    public static DocumentSchema SchemaNamed(string name) =>
        name == Federation ? DocumentSchema.Parse(FederationSchemaText) : DocumentSchema.Named(name);

    [GeneratedRegex(@"\Afederation\.json\z")]
    private static partial Regex FederationFile();

    [GeneratedRegex(@"\A\.gke-aws/federation\.schema\.json\z")]
    private static partial Regex FederationSchemaFile();

    [GeneratedRegex(@"\A\.gke-aws/state\.json\z")]
    private static partial Regex StateFile();

    [GeneratedRegex(@"\A\.config/dotnet-tools\.json\z")]
    private static partial Regex ToolsFile();

    [GeneratedRegex(@"\Adeploy/[^/]+/aws/deployer-policy(-[0-9]+|\{deployer})?\.json\z")]
    private static partial Regex DeployerPolicyFile();

    [GeneratedRegex(@"\Adeploy/[^/]+/aws/providers/[^/]+\.json\z")]
    private static partial Regex ProviderFile();

    [GeneratedRegex(@"\Adeploy/[^/]+/aws/roles/[^/]+/trust-policy\.json\z")]
    private static partial Regex TrustPolicyFile();

    [GeneratedRegex(@"\Adeploy/[^/]+/aws/roles/[^/]+/s3-policy\.json\z")]
    private static partial Regex S3PolicyFile();
}
