namespace GkeAws.Federation.Rules;

/// <summary>Something that can be wrong. The id is never reused; the page with the same name says what, why, bad, good, source.</summary>
/// <param name="Id"><c>GKEAWSnnn</c>: 0xx parameters, 1xx trust, 2xx permission, 3xx manifests, 4xx application code.</param>
/// <param name="Title">The problem in a few words.</param>
public record Rule(string Id, string Title, Severity Severity)
{
    /// <summary>IAM Access Analyzer's names for the same mistakes, in its upper snake case; empty when it has none. The page names them too.</summary>
    public IReadOnlyList<string> IssueCodes { get; private protected init; } = [];

    /// <summary>The rule's page (Markdown), embedded beside the rule.</summary>
    public string Page
    {
        get
        {
            using var stream = typeof(Rule).Assembly.GetManifestResourceStream(Id + ".md")
                ?? throw new InvalidOperationException($"{Id}.md is not embedded.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
