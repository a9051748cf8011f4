namespace GkeAws.Cli.Diagnosis;

/// <summary>What is looked at, in the order of the way from a pod to AWS.</summary>
internal enum DoctorPart
{
    Context,
    Issuer,
    Objects,
    Provider,
    Role,
    Trust,
    Permissions,
    Token,
}
