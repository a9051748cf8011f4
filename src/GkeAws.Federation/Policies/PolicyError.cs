using GkeAws.Federation.Rules;

namespace GkeAws.Federation.Policies;

/// <summary>Why IAM does not take a document (its error code is <see cref="ServiceCode"/>, status 400).</summary>
/// <param name="Message">What is wrong and what to write instead, in our words.</param>
/// <param name="Element">From the root, for example <c>Statement[1].Condition.StringEquals</c>; empty for the document.</param>
public sealed record PolicyError(PolicyErrorCode Code, string Message, string Element, SourceLocation Location)
{
    /// <summary>The error code of IAM's API for every one of them (IAM CreateRole, PutRolePolicy).</summary>
    public const string ServiceCode = "MalformedPolicyDocument";

    public override string ToString() => $"{Location}: error {Code.IssueCode}: {Message}";
}
