namespace GkeAws.Federation.Rules.Policies;

/// <summary>A rule that speaks when a policy cannot be read: IAM refuses the document (MalformedPolicyDocument).</summary>
internal sealed record MalformedRule : Rule
{
    /// <param name="issueCodes">The codes of the errors it stands for.</param>
    public MalformedRule(string id, string title, params string[] issueCodes)
        : base(id, title, Severity.Error) => IssueCodes = issueCodes;
}
