namespace GkeAws.Federation.Evaluation.Calls;

/// <summary>What IAM will say to a call of which not everything is known.</summary>
internal enum CallAnswer
{
    Allowed,

    /// <summary>It depends on what is not known: no warning.</summary>
    Unknown,

    /// <summary>Whatever the unknown values are.</summary>
    Denied,
}
