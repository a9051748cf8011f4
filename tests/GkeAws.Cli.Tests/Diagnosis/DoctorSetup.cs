using System.Text.Json.Nodes;
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
        Cluster["contexts"] = $"gke_{GkeCluster.Project}_{GkeCluster.Location}_{GkeCluster.Name}\nkind-local\n";
        Cluster["current"] = $"gke_{GkeCluster.Project}_{GkeCluster.Location}_{GkeCluster.Name}\n";
        Cluster["issuer"] = $$"""{"issuer":"{{GkeCluster.Issuer.Url}}","jwks_uri":"{{GkeCluster.Issuer.Url}}/jwks"}""";
        Cluster["objects"] = StandInCluster.Applied(project.Folder, "dev");
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

    /// <summary>Of the doctor's process.</summary>
    public Dictionary<string, string?> Variables { get; }

    public AccountStore Account => Lab.Store.FindAccount(Environment.Account.Value)!;

    public string ProviderArn => Environment.ProviderOf(GkeCluster).ToString();

    public static async Task<DoctorSetup> Create(string scenario = "default", TimeProvider? time = null)
    {
        var project = new ProjectCopy(scenario);
        var read = LabProject.Read(project.Folder, out _)!;
        return new DoctorSetup(project, read, await LabServer.StartAsync(read, new LabOptions { Time = time ?? TimeProvider.System }));
    }

    /// <summary>As <c>kubectl create token</c> gives it.</summary>
    public string Token(string audience = "sts.amazonaws.com", string account = "gke-service-account") =>
        Lab.Mint(GkeCluster, new PodToken(audience, Role, account, "pod-1", TimeSpan.FromMinutes(10))) + "\n";

    /// <summary>The token that a copy of yesterday's file holds: of this issuer's key, and its time is over.</summary>
    public string OldToken() => Lab.Issuers.Find(GkeCluster.Issuer.Url)!.Mint(
        new PodToken("sts.amazonaws.com", Role, "gke-service-account", "pod-1", TimeSpan.FromMinutes(10)), DateTimeOffset.UtcNow.AddDays(-1)) + "\n";

    /// <summary>Changes the role as the account has it.</summary>
    public void Change(Func<LabRole, LabRole> change) => Account.Put(change(Account.FindRole(Role)!));

    public ToolResult Doctor(params string[] arguments) =>
        Tool.Run("dotnet", [typeof(ExitCode).Assembly.Location, "doctor", "--project", Project.Folder, .. arguments], _folder.Path, Variables);

    /// <summary>Its lines, with the exit code that they call for.</summary>
    public IReadOnlyList<JsonObject> Lines()
    {
        var run = Doctor("--format", "json");
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
