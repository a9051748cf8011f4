namespace GkeAws.Federation.Rules.Policies;

/// <summary>A rule that looks at a policy which could be read.</summary>
internal sealed record PolicyRule : Rule
{
    /// <param name="check">What is wrong in one document; nothing when all is well.</param>
    /// <param name="issueCodes">See <see cref="Rule.IssueCodes"/>.</param>
    public PolicyRule(string id, string title, Severity severity, Func<PolicySource, IEnumerable<Finding>> check, params string[] issueCodes)
        : base(id, title, severity) => (Check, IssueCodes) = (check, issueCodes);

    public Func<PolicySource, IEnumerable<Finding>> Check { get; }

    /// <summary>It compares with federation.json, so a file that a render made breaks it only after the parameters changed.</summary>
    public bool IsAboutProject { get; init; }
}
