namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>One thing that is wrong, how the doctor has to name it, and what the command that it names does.</summary>
/// <param name="Part">Whose line tells it.</param>
/// <param name="Says">In that line or its details.</param>
/// <param name="Next">In that line's next step.</param>
/// <param name="Fix">What that step does.</param>
internal sealed record BrokenSetup(string Name, string Part, string State, string Says, string Next, Action<DoctorSetup> Break, Action<DoctorSetup> Fix)
{
    public override string ToString() => Name;
}
