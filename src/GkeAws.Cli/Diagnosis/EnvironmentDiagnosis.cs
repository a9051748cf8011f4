using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Diagnosis;

/// <summary>Everything that was looked at in one environment.</summary>
internal sealed record EnvironmentDiagnosis(EnvironmentParameters Environment, IReadOnlyList<DoctorLine> Lines)
{
    public LineState State => Lines.Count == 0 ? LineState.Fine : Lines.Max(line => line.State);

    /// <summary>Of a part in one cluster or, where it belongs to the account, in the whole environment; null: it was not looked at.</summary>
    public LineState? StateOf(DoctorPart part, string cluster)
    {
        var lines = Lines.Where(line => line.Part == part && (!IsOfCluster(part) || line.Subject == cluster || line.Subject.StartsWith(cluster + " ", StringComparison.Ordinal))).ToList();
        return lines.Count == 0 ? null : lines.Max(line => line.State);
    }

    private static bool IsOfCluster(DoctorPart part) => part is DoctorPart.Context or DoctorPart.Issuer or DoctorPart.Objects or DoctorPart.Provider or DoctorPart.Token;
}
