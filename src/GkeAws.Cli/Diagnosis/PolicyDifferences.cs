using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Diagnosis;

/// <summary>Where two policies differ: the members of statements that are much alike, others whole.</summary>
internal static class PolicyDifferences
{
    private const string Nothing = "nothing";

    /// <param name="first">Where the first policy stands, for example in the file.</param>
    public static IReadOnlyList<string> Of(PolicyComparison comparison, string first, string second)
    {
        List<string> lines = [];
        var theirs = comparison.OnlyInSecond.ToList();
        foreach (var ours in comparison.OnlyInFirst)
        {
            var members = Members(ours);
            var (text, differences) = theirs.Select(text => (Text: text, Differences: Between(members, Members(text), first, second))).OrderBy(pair => pair.Differences.Count).FirstOrDefault();
            if (text is null || differences.Count * 2 > members.Count)
            {
                lines.Add($"only {first}: {ours}");
                continue;
            }
            theirs.Remove(text);
            lines.AddRange(differences);
        }
        return [.. lines, .. theirs.Select(text => $"only {second}: {text}")];
    }

    private static List<string> Between(Dictionary<string, string> ours, Dictionary<string, string> theirs, string first, string second) =>
    [
        .. ours.Keys.Union(theirs.Keys).Where(path => ours.GetValueOrDefault(path) != theirs.GetValueOrDefault(path))
            .Select(path => $"{path}: {ours.GetValueOrDefault(path, Nothing)} {first}, {theirs.GetValueOrDefault(path, Nothing)} {second}"),
    ];

    /// <summary>Values by their path; what may be one or a list is one value.</summary>
    private static Dictionary<string, string> Members(string part)
    {
        Dictionary<string, string> members = [];
        Add("", JsonReader.Read(part, out _)!);
        return members;

        void Add(string path, JsonValue value)
        {
            if (value is not JsonObject json)
            {
                members[path] = JsonPrinter.PrintCompact(value is JsonArray { Items: [var only] } ? only : value);
                return;
            }
            foreach (var member in json.Members)
            {
                Add(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value);
            }
        }
    }
}
