namespace GkeAws.Cli.Diagnosis;

/// <summary>How parts and states are spelled, in the text, the table and the JSON alike: programs rely on these words.</summary>
internal static class DoctorWords
{
    public static string Word(this DoctorPart part) => part switch
    {
        DoctorPart.Context => "context",
        DoctorPart.Issuer => "issuer",
        DoctorPart.Objects => "objects",
        DoctorPart.Provider => "provider",
        DoctorPart.Role => "role",
        DoctorPart.Trust => "trust",
        DoctorPart.Permissions => "permissions",
        DoctorPart.Token => "token",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public static string Word(this LineState state) => state switch
    {
        LineState.Fine => "fine",
        LineState.Unknown => "unknown",
        LineState.Wrong => "wrong",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
