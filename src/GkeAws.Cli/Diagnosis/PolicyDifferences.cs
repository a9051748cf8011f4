using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Diagnosis;

/// <summary>Where a policy of the account is not as its file: the members of statements that are much alike, others whole.</summary>
internal static class PolicyDifferences
{
    private const string Nothing = "nothing";

    /// <param name="comparison">Of the file's policy with the account's.</param>
    public static IReadOnlyList<string> Of(PolicyComparison comparison)
    {
        List<string> lines = [];
        var theirs = comparison.OnlyInSecond.ToList();
        foreach (var ours in comparison.OnlyInFirst)
        {
            var members = Members(ours);
            var (text, differences) = theirs.Select(text => (Text: text, Differences: Between(members, Members(text)))).OrderBy(pair => pair.Differences.Count).FirstOrDefault();
            if (text is null || differences.Count * 2 > members.Count)
            {
                lines.Add($"only in the file: {ours}");
                continue;
            }
            theirs.Remove(text);
            lines.AddRange(differences);
        }
        return [.. lines, .. theirs.Select(text => $"only in the account: {text}")];
    }

    private static List<string> Between(Dictionary<string, string> ours, Dictionary<string, string> theirs) =>
    [
        .. ours.Keys.Union(theirs.Keys).Where(path => ours.GetValueOrDefault(path) != theirs.GetValueOrDefault(path))
            .Select(path => $"{path}: {ours.GetValueOrDefault(path, Nothing)} in the file, {theirs.GetValueOrDefault(path, Nothing)} in the account"),
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
