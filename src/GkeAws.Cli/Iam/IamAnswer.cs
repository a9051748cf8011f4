namespace GkeAws.Cli.Iam;

/// <summary>What came of a call: the value, or why there is none. Exactly one of them is set.</summary>
internal sealed record IamAnswer<T>(T? Value, IamFailure? Failure)
    where T : class;
