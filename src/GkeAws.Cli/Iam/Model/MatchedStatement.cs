namespace GkeAws.Cli.Iam.Model;

/// <summary>A statement that decided. <see cref="PolicyId"/> is <c>PolicyInputList.1</c> for the first policy of the question.</summary>
/// <param name="PolicyType"><c>user</c>, <c>group</c>, <c>role</c>, <c>aws-managed</c>, <c>user-managed</c>, <c>resource</c> or <c>none</c>.</param>
/// <param name="Start">Where the statement begins; IAM points behind the bracket.</param>
internal sealed record MatchedStatement(string? PolicyId, string? PolicyType, PolicyPosition? Start, PolicyPosition? End);
