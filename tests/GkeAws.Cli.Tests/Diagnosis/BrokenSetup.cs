namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>One thing that is wrong, every line that has to tell it, and what the command that these lines name does.</summary>
/// <param name="Lines">All that are not fine, in their order.</param>
/// <param name="Fix">What the next steps of the lines do.</param>
/// <param name="Row">Of tests/cases/doctor/error-catalogue.json; null: it is no error of STS's that AWS writes about.</param>
internal sealed record BrokenSetup(string Name, IReadOnlyList<ExpectedLine> Lines, Action<DoctorSetup> Break, Action<DoctorSetup> Fix, string? Row = null)
{
    public override string ToString() => Name;
}
