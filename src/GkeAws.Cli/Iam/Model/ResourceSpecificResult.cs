namespace GkeAws.Cli.Iam.Model;

/// <summary>The simulator's answer for one of several resources; members as in <see cref="EvaluationResult"/>.</summary>
internal sealed record ResourceSpecificResult(
    string Resource,
    string Decision,
    IReadOnlyList<MatchedStatement> MatchedStatements,
    IReadOnlyList<string> MissingContextValues)
{
    public bool? AllowedByPermissionsBoundary { get; init; }

    public IReadOnlyDictionary<string, string> DecisionDetails { get; init; } = new Dictionary<string, string>();
}
