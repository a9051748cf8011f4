namespace GkeAws.Cli.Iam.Model;

/// <summary>The simulator's answer for one action, on one resource or on several (then <see cref="ByResource"/> has them).</summary>
/// <param name="Resource">The ARN, or <c>*</c> when the question named none.</param>
/// <param name="Decision"><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>.</param>
/// <param name="MatchedStatements">On an explicit deny the deny statements alone.</param>
/// <param name="MissingContextValues">Condition keys that policies ask for and the question lacked.</param>
internal sealed record EvaluationResult(
    string Action,
    string? Resource,
    string Decision,
    IReadOnlyList<MatchedStatement> MatchedStatements,
    IReadOnlyList<string> MissingContextValues)
{
    /// <summary>Null when no service control policy took part.</summary>
    public bool? AllowedByOrganizations { get; init; }

    /// <summary>Null when no permissions boundary took part.</summary>
    public bool? AllowedByPermissionsBoundary { get; init; }

    /// <summary>Decision by kind of policy; across accounts only.</summary>
    public IReadOnlyDictionary<string, string> DecisionDetails { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<ResourceSpecificResult> ByResource { get; init; } = [];
}
