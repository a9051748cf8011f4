using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Simulation;

/// <summary>A workload's pod in one cluster of one environment.</summary>
internal sealed record Pod(EnvironmentParameters Environment, WorkloadParameters Workload, GkeCluster Cluster)
{
    public RoleArn Role => Environment.ArnOf(Workload.Role);

    public override string ToString() => $"{Environment.Name} / {Workload.Name} / {Cluster.Name}";

    /// <summary>Options that mean this pod alone.</summary>
    public string ToOptions() => $"--environment {Environment.Name} --workload {Workload.Name} --cluster {(Environment.Clusters.Count(other => other.Name == Cluster.Name) > 1 ? Cluster.FileName : Cluster.Name.Value)}";

    public bool IsIn(string cluster) => Cluster.Name.Value == cluster || Cluster.FileName == cluster;

    public static IEnumerable<Pod> All(FederationParameters parameters) =>
        from environment in parameters.Environments
        from workload in parameters.WorkloadsOf(environment)
        from cluster in environment.Clusters
        select new Pod(environment, workload, cluster);
}
