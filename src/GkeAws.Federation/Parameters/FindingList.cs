using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;

namespace GkeAws.Federation.Parameters;

/// <summary>Collects what a reader finds in one file.</summary>
internal sealed class FindingList(string path)
{
    private readonly List<Finding> findings = [];
    private readonly HashSet<Finding> said = [];

    public IReadOnlyList<Finding> All => findings;

    public bool HasErrors => findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>A value that is read for several environments is wrong once.</summary>
    public void Add(Rule rule, string message, TextPosition position)
    {
        var finding = new Finding(rule, message, new SourceLocation(path, position));
        if (said.Add(finding))
        {
            findings.Add(finding);
        }
    }
}
