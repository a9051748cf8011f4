using System.Globalization;

namespace GkeAws.Cli.Scaffolding;

/// <summary>A version of the tool, ordered as Semantic Versioning 2.0.0 §11 says.</summary>
internal static class ToolVersion
{
    public static bool IsNewer(string version, string than) => Compare(version, than) > 0;

    public static int Compare(string left, string right)
    {
        var (leftCore, leftTag) = Split(left);
        var (rightCore, rightTag) = Split(right);
        var core = CompareLists(leftCore, rightCore);
        return core != 0 ? core
            // A version with a tag comes before the same one without.
            : leftTag.Length == 0 || rightTag.Length == 0 ? (leftTag.Length == 0 ? 1 : 0) - (rightTag.Length == 0 ? 1 : 0)
            : CompareLists(leftTag, rightTag);
    }

    private static (string[] Core, string[] Tag) Split(string version)
    {
        var parts = version.Split('+')[0].Split('-', 2);
        return (parts[0].Split('.'), parts.Length > 1 ? parts[1].Split('.') : []);
    }

    private static int CompareLists(string[] left, string[] right)
    {
        for (var index = 0; index < Math.Min(left.Length, right.Length); index++)
        {
            var order = CompareParts(left[index], right[index]);
            if (order != 0)
            {
                return order;
            }
        }
        return left.Length.CompareTo(right.Length);
    }

    private static int CompareParts(string left, string right)
    {
        var leftIsNumber = ulong.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var leftNumber);
        var rightIsNumber = ulong.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var rightNumber);
        return (leftIsNumber, rightIsNumber) switch
        {
            (true, true) => leftNumber.CompareTo(rightNumber),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(left, right),
        };
    }
}
