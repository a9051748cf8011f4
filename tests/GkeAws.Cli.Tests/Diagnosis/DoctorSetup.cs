using System.Text.Json.Nodes;
using System.Xml.Linq;
using GkeAws.Cli.Tests.Simulation;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;
using GkeAws.Lab.Stores;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>A project whose account (the lab) and cluster (stand-in programs) are as its scripts leave them: the doctor finds nothing.</summary>
internal sealed class DoctorSetup : IAsyncDisposable
{
    public const string Role = "gke-to-aws-test";
    public const string TrustFile = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";
    public const string PolicyFile = "deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json";
    public const string Policy = "gke-aws-federation-s3-policy";

    private readonly TemporaryDirectory _folder = new();

    private DoctorSetup(ProjectCopy project, LabProject read, LabServer lab)
    {
        (Project, Lab) = (project, lab);
        Environment = read.Parameters.Environments[0];
        Cluster = new StandInCluster(_folder);
        GkeCluster = Environment.Clusters[0];
        foreach (var role in Account.Roles)
        {
            Account.Put(role with { Description = $"managed-by gke-aws-federation; environment {Environment.Name}" });
        }
        Cluster.Configure(Entry, (Entry, Entry), ("kind-local", "kind-local"));
        Cluster["issuer"] = $$"""{"issuer":"{{GkeCluster.Issuer.Url}}","jwks_uri":"{{GkeCluster.Issuer.Url}}/jwks"}""";
        Cluster["objects"] = StandInCluster.Applied(project.Folder, Environment.Name.Value);
        Cluster["token"] = Token();
        var (key, secret) = lab.AdministratorOf(Environment);
        Variables = new()
        {
            ["PATH"] = $"{Cluster.Programs}:{System.Environment.GetEnvironmentVariable("PATH")}",
            ["AWS_ENDPOINT_URL"] = lab.Endpoint.GetLeftPart(UriPartial.Authority),
            ["AWS_ACCESS_KEY_ID"] = key,
            ["AWS_SECRET_ACCESS_KEY"] = secret,
        };
    }

    public ProjectCopy Project { get; }

    public LabServer Lab { get; }

    public EnvironmentParameters Environment { get; }

    public GkeCluster GkeCluster { get; }

    public StandInCluster Cluster { get; }

    /// <summary>What gcloud calls the cluster, and its context, in kubectl's configuration.</summary>
    public string Entry => EntryOf(GkeCluster);

    public static string EntryOf(GkeCluster cluster) => $"gke_{cluster.Project}_{cluster.Location}_{cluster.Name}";

    /// <summary>Of the doctor's process.</summary>
    public Dictionary<string, string?> Variables { get; }

    public AccountStore Account => Lab.Store.FindAccount(Environment.Account.Value)!;

    public string ProviderArn => Environment.ProviderOf(GkeCluster).ToString();

    /// <param name="scenario">A golden project, or the text of a federation.json that is rendered.</param>
    public static async Task<DoctorSetup> Create(string scenario = "default")
    {
        var project = scenario.StartsWith('{') ? ProjectCopy.Rendered(scenario) : new ProjectCopy(scenario);
        var read = LabProject.Read(project.Folder, out _)!;
        return new DoctorSetup(project, read, await LabServer.StartAsync(read, new LabOptions()));
    }

    /// <summary>As <c>kubectl create token</c> gives it.</summary>
    public string Token(string audience = "sts.amazonaws.com", string account = "gke-service-account") =>
        Lab.Mint(GkeCluster, new PodToken(audience, Role, account, "pod-1", TimeSpan.FromMinutes(10))) + "\n";

    /// <summary>The token that a copy of yesterday's file holds: of this issuer's key, and its time is over.</summary>
    public string OldToken() => Lab.Issuers.Find(GkeCluster.Issuer.Url)!.Mint(
        new PodToken("sts.amazonaws.com", Role, "gke-service-account", "pod-1", TimeSpan.FromMinutes(10)), DateTimeOffset.UtcNow.AddDays(-1)) + "\n";

    /// <summary>Changes the role as the account has it.</summary>
    public void Change(Func<LabRole, LabRole> change) => Account.Put(change(Account.FindRole(Role)!));

    /// <summary>A script of the project with the machine's own AWS CLI.</summary>
    public ToolResult Type(string script)
    {
        var words = script.Split(' ');
        return Tool.Run("bash", [Project[words[0]], .. words[1..]], Project.Folder, new Dictionary<string, string?>(Variables)
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH"),
            ["AWS_REGION"] = Environment.Region.Value,
            ["AWS_DEFAULT_REGION"] = Environment.Region.Value,
        });
    }

    /// <summary>From now on the credentials are a pod's, whose role may do nothing in IAM.</summary>
    public async Task BecomePod()
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Action"] = "AssumeRoleWithWebIdentity",
            ["Version"] = "2011-06-15",
            ["RoleArn"] = $"arn:aws:iam::{Environment.Account}:role/{Role}",
            ["RoleSessionName"] = "pod",
            ["WebIdentityToken"] = Token().Trim(),
        });
        using var answer = await http.PostAsync(Lab.Endpoint, form);
        var members = XDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        Variables["AWS_ACCESS_KEY_ID"] = members["AccessKeyId"].Single();
        Variables["AWS_SECRET_ACCESS_KEY"] = members["SecretAccessKey"].Single();
        Variables["AWS_SESSION_TOKEN"] = members["SessionToken"].Single();
    }

    /// <summary>In the project's folder, as it is typed.</summary>
    public ToolResult Doctor(params string[] arguments) => DoctorIn(Project.Folder, arguments);

    public ToolResult DoctorIn(string folder, params string[] arguments) => Tool.Run("dotnet", [typeof(ExitCode).Assembly.Location, "doctor", .. arguments], folder, Variables);

    /// <summary>Its lines, with the exit code that they call for.</summary>
    public IReadOnlyList<JsonObject> Lines(params string[] arguments)
    {
        var run = Doctor(["--format", "json", .. arguments]);
        Assert.True(run.ExitCode is 0 or 1, run.All);
        var report = JsonNode.Parse(run.Output)!.AsObject();
        Assert.Equal(run.ExitCode == 1, report["state"]!.GetValue<string>() == "wrong");
        return [.. report["environments"]!.AsArray().SelectMany(environment => environment!["lines"]!.AsArray()).Select(line => line!.AsObject())];
    }

    public async ValueTask DisposeAsync()
    {
        await Lab.DisposeAsync();
        Project.Dispose();
        _folder.Dispose();
    }
}
