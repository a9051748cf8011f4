using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Diagnosis;

/// <summary>Everything that was looked at in one environment.</summary>
internal sealed record EnvironmentDiagnosis(EnvironmentParameters Environment, IReadOnlyList<DoctorLine> Lines)
{
    public LineState State => Lines.Count == 0 ? LineState.Fine : Lines.Max(line => line.State);

    /// <summary>Of a part, as far as it bears on one cluster; null: it was not looked at.</summary>
    public LineState? StateOf(DoctorPart part, GkeCluster cluster)
    {
        var lines = Lines.Where(line => line.Part == part && (line.Cluster is null || line.Cluster == cluster)).ToList();
        return lines.Count == 0 ? null : lines.Max(line => line.State);
    }
}
