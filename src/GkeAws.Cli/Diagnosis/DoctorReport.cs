namespace GkeAws.Cli.Diagnosis;

internal sealed record DoctorReport(IReadOnlyList<ToolVersion> Tools, IReadOnlyList<EnvironmentDiagnosis> Environments)
{
    public LineState State => Environments.Max(environment => environment.State);
}
