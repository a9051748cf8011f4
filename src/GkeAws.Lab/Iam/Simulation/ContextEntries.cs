using GkeAws.Federation.Evaluation;
using GkeAws.Lab.Query;

namespace GkeAws.Lab.Iam.Simulation;

/// <summary>The condition keys of a simulated request (botocore, iam 2010-05-08, ContextEntry).</summary>
internal static class ContextEntries
{
    private const int ShortestName = 5;
    private const int LongestName = 256;

    private static readonly string[] Types =
        ["string", "stringList", "numeric", "numericList", "boolean", "booleanList", "ip", "ipList", "binary", "binaryList", "date", "dateList"];

    public static RequestContext Read(QueryCall call, Validation check)
    {
        var keys = new List<KeyValuePair<string, IReadOnlyList<string>>>();
        for (var index = 1; index <= call.CountOf("ContextEntries", "ContextKeyName"); index++)
        {
            var entry = $"ContextEntries.member.{index}";
            var name = call.Text($"{entry}.ContextKeyName")!;
            check.Text($"contextEntries.{index}.member.contextKeyName", name, ShortestName, LongestName);
            if (call.Text($"{entry}.ContextKeyType") is { } type && !Types.Contains(type, StringComparer.Ordinal))
            {
                check.Add($"contextEntries.{index}.member.contextKeyType", type, $"Member must satisfy enum value set: [{string.Join(", ", Types)}]");
            }
            if (!keys.Exists(key => key.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                keys.Add(new(name, call.Members($"{entry}.ContextKeyValues")));
            }
        }
        return new RequestContext(keys);
    }
}
