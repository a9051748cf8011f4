using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Lab.Tests;

/// <summary>A lab of a committed golden project, and real clients of it.</summary>
public sealed class RunningLab : IAsyncDisposable
{
    private readonly List<string> _log = [];

    private RunningLab(LabProject project, LabClock clock) => (Project, Clock) = (project, clock);

    public LabServer Server { get; private set; } = null!;

    public LabProject Project { get; }

    public LabClock Clock { get; }

    public EnvironmentParameters Environment => Project.Parameters.Environments[0];

    public GkeCluster Cluster => Environment.Clusters[0];

    public WorkloadParameters Workload => Project.Parameters.WorkloadsOf(Environment).First();

    public string RoleArn => Environment.ArnOf(Workload.Role).ToString();

    public string Region => Environment.Region.Value;

    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_log)
            {
                return [.. _log];
            }
        }
    }

    public static string GoldenPath(string scenario) => Repository.PathOf("tests", "golden", scenario, "project");

    public static async Task<RunningLab> StartAsync(string folder, Func<LabOptions, LabOptions>? change = null)
    {
        var project = LabProject.Read(folder, out var problems);
        Assert.Empty(problems);
        var lab = new RunningLab(project!, new LabClock());
        var options = new LabOptions { Time = lab.Clock, Log = lab.Note };
        lab.Server = await LabServer.StartAsync(project!, change?.Invoke(options) ?? options);
        return lab;
    }

    public static Task<RunningLab> OfGolden(string scenario, Func<LabOptions, LabOptions>? change = null) => StartAsync(GoldenPath(scenario), change);

    /// <summary>The default project, whose role may do what the policy says.</summary>
    public static async Task<RunningLab> WithPolicy(string policy)
    {
        using var folder = new TemporaryDirectory();
        FileTree.Copy(GoldenPath("default"), folder["project"]);
        File.WriteAllText(folder["project/deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json"], policy);
        return await StartAsync(folder["project"]);
    }

    /// <summary>Two clusters, two environments, and a policy of the user's own, which the golden only names.</summary>
    public static async Task<RunningLab> OfFleet()
    {
        using var folder = new TemporaryDirectory();
        FileTree.Copy(GoldenPath("fleet"), folder["project"]);
        Directory.CreateDirectory(folder["project/policies"]);
        File.WriteAllText(folder["project/policies/queue.json"], """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}}""");
        return await StartAsync(folder["project"]);
    }

    /// <summary>A token as the workload's pod gets it.</summary>
    public string Token(Func<PodToken, PodToken>? change = null)
    {
        var token = new PodToken(Workload.Token.Audience.Value, Workload.ServiceAccount.Namespace, Workload.ServiceAccount.Name, "bucket-lister-1", TimeSpan.FromHours(1));
        return Server.Mint(Cluster, change?.Invoke(token) ?? token);
    }

    public AmazonSecurityTokenServiceClient Sts(AWSCredentials? credentials = null) => new(credentials ?? new AnonymousAWSCredentials(), new AmazonSecurityTokenServiceConfig
    {
        ServiceURL = Server.Endpoint.ToString(),
        AuthenticationRegion = Region,
        MaxErrorRetry = 0,
    });

    public AmazonS3Client S3(AWSCredentials credentials, string? region = null, string? url = null) => new(credentials, new AmazonS3Config
    {
        ServiceURL = url ?? Server.Endpoint.ToString(),
        AuthenticationRegion = region ?? Region,
        ForcePathStyle = url is null,
        MaxErrorRetry = 0,
    });

    /// <summary>Credentials of the workload's role, through web identity.</summary>
    public async Task<AWSCredentials> AssumeRole(string? policy = null)
    {
        using var sts = Sts();
        var answer = await sts.AssumeRoleWithWebIdentityAsync(new() { RoleArn = RoleArn, RoleSessionName = "bucket-lister-1", WebIdentityToken = Token(), Policy = policy });
        return answer.Credentials;
    }

    public AWSCredentials Administrator()
    {
        var (key, secret) = Server.AdministratorOf(Environment);
        return new BasicAWSCredentials(key, secret);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private void Note(string line)
    {
        lock (_log)
        {
            _log.Add(line);
        }
    }
}
