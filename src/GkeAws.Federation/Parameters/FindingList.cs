using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;

namespace GkeAws.Federation.Parameters;

/// <summary>Collects what a reader finds in one file.</summary>
internal sealed class FindingList(string path)
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> All => findings;

    public bool HasErrors => findings.Any(finding => finding.Severity == Severity.Error);

    public void Add(Rule rule, string message, TextPosition position) =>
        findings.Add(new Finding(rule, message, new SourceLocation(path, position)));
}
