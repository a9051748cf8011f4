using System.Globalization;
using System.Text.Json.Nodes;
using GkeAws.Federation.Identity;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>Many environments and clusters: side by side, in the order of federation.json.</summary>
public class DoctorFleetTests
{
    private const int Clusters = 50;

    [SkippableFact]
    public async Task A_fleet_is_a_table_and_below_it_only_what_is_not_fine()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create("fleet");
        Connect(setup);

        var run = setup.Doctor();

        var parts = run.Output.Split("\n\n");
        Assert.StartsWith("environment  cluster  context  issuer", parts[1], StringComparison.Ordinal);
        Assert.DoesNotContain("  fine ", string.Concat(parts[2..]), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_clusters_of_one_environment_are_asked_at_the_same_time()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create("fleet");
        Connect(setup);
        setup.Cluster["issuer.meet"] = "2";

        var issuers = setup.Lines("--environment", "dev").Where(line => DoctorTests.Text(line, "part") == "issuer").ToList();

        Assert.Equal(["acme-dev.asia-south1-a.dev-1 fine", "acme-dev.asia-south1.dev-2 fine"], issuers.Select(line => $"{DoctorTests.Text(line, "subject")} {DoctorTests.Text(line, "state")}"));
    }

    [SkippableFact]
    public async Task Fifty_clusters_are_a_line_each_in_their_order_and_at_most_eight_are_asked_at_a_time()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create(Fleet(Clusters));
        Connect(setup);
        setup.Cluster["issuer.meet"] = "1";
        setup.Variables["AWS_ENDPOINT_URL_STS"] = "http://127.0.0.1:9";

        var output = setup.Doctor().MustExit(0).Output;

        var table = output.Split("\n\n")[1].Split('\n');
        Assert.Equal("environment  cluster     context  issuer  objects  provider  role     trust  permissions  token", table[0]);
        Assert.Equal(Enumerable.Range(0, Clusters).Select(number => number == 0
            ? "env-00       cluster-00  fine     fine    fine     fine      fine     fine   fine         unknown"
            : $"env-{number:D2}       cluster-{number:D2}  fine     fine    fine     -         unknown  -      -            unknown"), table[1..]);
        Assert.Contains("\nNothing is wrong, 99 not known.", output, StringComparison.Ordinal);
        Assert.InRange(File.ReadAllLines(setup.Cluster.PathOf("together")).Max(line => int.Parse(line.Trim(), CultureInfo.InvariantCulture)), 2, 8);
    }

    /// <summary>Environments of an account and a cluster each.</summary>
    internal static string Fleet(int environments) => new JsonObject
    {
        ["project"] = new JsonObject { ["name"] = "Fleet", ["languages"] = new JsonArray("csharp") },
        ["environments"] = new JsonArray([.. Enumerable.Range(0, environments).Select(number => new JsonObject
        {
            ["name"] = $"env-{number:D2}",
            ["awsAccount"] = $"2222333344{number:D2}",
            ["awsRegion"] = "ap-south-1",
            ["clusters"] = new JsonArray(new JsonObject { ["googleProject"] = $"acme-prod-{number:D2}", ["location"] = "asia-south1", ["name"] = $"cluster-{number:D2}" }),
        })]),
        ["workloads"] = new JsonArray(new JsonObject
        {
            ["name"] = "reader", ["namespace"] = "team", ["serviceAccount"] = "reader", ["role"] = "reader",
            ["grants"] = new JsonArray(new JsonObject { ["access"] = "read", ["bucket"] = "acme-data" }),
        }),
    }.ToJsonString();

    /// <summary>A context for each cluster, behind which is what the scripts put there.</summary>
    private static void Connect(DoctorSetup setup)
    {
        var environments = LabProject.Read(setup.Project.Folder, out _)!.Parameters.Environments;
        List<GkeCluster> clusters = [.. environments.SelectMany(environment => environment.Clusters)];
        setup.Cluster.Configure("", clusters.Select(cluster => ($"of-{cluster.Name}", DoctorSetup.EntryOf(cluster))));
        foreach (var environment in environments)
        {
            foreach (var cluster in environment.Clusters)
            {
                setup.Cluster[$"of-{cluster.Name}.issuer"] = $$"""{"issuer":"{{cluster.Issuer.Url}}"}""";
                setup.Cluster[$"of-{cluster.Name}.objects"] = StandInCluster.Applied(setup.Project.Folder, environment.Name.Value);
            }
        }
    }
}
