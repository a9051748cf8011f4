using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Diagnosis;

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">The cluster, role or workload that it is about.</param>
/// <param name="What">What was found, one sentence without a full stop.</param>
/// <param name="Next">The command to type next, or what to do; null when all is well.</param>
internal sealed record DoctorLine(DoctorPart Part, string Subject, LineState State, string What, string? Next = null)
{
    /// <summary>Differences and causes, a line each.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Null: it is about the account, and so about every cluster of the environment.</summary>
    public GkeCluster? Cluster { get; init; }

    public static DoctorLine Fine(DoctorPart part, string subject, string what) => new(part, subject, LineState.Fine, what);

    public static DoctorLine Wrong(DoctorPart part, string subject, string what, string next) => new(part, subject, LineState.Wrong, what, next);

    public static DoctorLine Unknown(DoctorPart part, string subject, string what, string next) => new(part, subject, LineState.Unknown, what, next);
}
