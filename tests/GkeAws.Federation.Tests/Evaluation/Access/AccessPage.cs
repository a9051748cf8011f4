using System.Text.RegularExpressions;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>What an ACCESS.md promises.</summary>
internal sealed partial record AccessPage(IReadOnlyList<string> Issuers, IReadOnlyList<AccessPage.Workload> Workloads, IReadOnlyDictionary<string, string[]> Promises)
{
    public static AccessPage Read(string path)
    {
        var text = File.ReadAllText(path);
        return new AccessPage(
            [.. Issuer().Matches(text).Select(match => match.Groups[1].Value)],
            [.. Row().Matches(text).Select(match => new Workload(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value))],
            Section().Matches(text).ToDictionary(match => match.Groups[1].Value, match => Promise().Matches(match.Value).Select(line => line.Groups[1].Value).ToArray()));
    }

    [GeneratedRegex(@"^- `(https://\S+)`$", RegexOptions.Multiline)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"^\| \S+ \| `(\S+)` \| `(.+)` \| `(arn:\S+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^### (\S+)\n(?:\n|- .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^- (.*)$", RegexOptions.Multiline)]
    private static partial Regex Promise();

    public sealed record Workload(string Subject, string Audience, string Role)
    {
        public bool Fits(string subject) => Regex.IsMatch(subject, $@"\A{Regex.Escape(Subject).Replace(@"\*", ".*", StringComparison.Ordinal)}\z");
    }
}
