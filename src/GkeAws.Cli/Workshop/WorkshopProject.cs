using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop;

/// <summary>The learner's project, as it lies there now. Lessons are about its first pod.</summary>
internal sealed record WorkshopProject(string Folder, FederationParameters Parameters)
{
    public Pod Pod { get; } = Pod.All(Parameters).First();

    /// <summary>Files are read anew for each question: the learner edits them.</summary>
    public FederationProject Open() => new(Folder, Parameters);

    public string PathOf(string relative) => ParameterFile.PathIn(Folder, relative);

    /// <summary>A lesson's text with the project's own names.</summary>
    public string Fill(string text) => text
        .Replace("{project}", Parameters.Project.Name.Value, StringComparison.Ordinal)
        .Replace("{environment}", Pod.Environment.Name.Value, StringComparison.Ordinal)
        .Replace("{account}", Pod.Environment.Account.Value, StringComparison.Ordinal)
        .Replace("{partition}", Pod.Environment.Region.Partition.Name, StringComparison.Ordinal)
        .Replace("{cluster}", Pod.Cluster.Name.Value, StringComparison.Ordinal)
        .Replace("{issuer}", Pod.Cluster.Issuer.WithoutScheme, StringComparison.Ordinal)
        .Replace("{audience}", Pod.Workload.Token.Audience.Value, StringComparison.Ordinal)
        .Replace("{subject}", Pod.Workload.ServiceAccount.Subject.Value, StringComparison.Ordinal)
        .Replace("{namespace}", Pod.Workload.ServiceAccount.Namespace, StringComparison.Ordinal)
        .Replace("{role}", Pod.Workload.Role.Value, StringComparison.Ordinal)
        .Replace("{workload}", Pod.Workload.Name.Value, StringComparison.Ordinal);
}
