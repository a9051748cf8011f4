using System.Text.RegularExpressions;

namespace GkeAws.Cli.Output;

/// <summary>Colours for the words that decide: green is well, red is not, yellow wants a look (ECMA-48 SGR, the terminal's own palette).</summary>
internal static partial class VerdictColour
{
    private const int Red = 1;
    private const int Green = 2;
    private const int Yellow = 3;
    private const int Cyan = 6;

    /// <param name="text">Lines of an answer: verdicts at their start, severities of findings, marks below what failed.</param>
    public static string Paint(string text) => Verdict().Replace(text, match => $"\e[{30 + Of(match.Value)}m{match.Value}\e[0m");

    /// <returns>0 to 7 in the order of ECMA-48's colours; null: no verdict.</returns>
    public static int? Of(string word) => word switch
    {
        "allowed" or "fine" or "done" => Green,
        "denied" or "wrong" or "error" or ['^', ..] => Red,
        "unknown" or "warning" or "open" => Yellow,
        "info" => Cyan,
        _ => null,
    };

    [GeneratedRegex(@"(?<=^ *|^Trust: )(allowed|denied|fine|wrong|unknown)(?=[ :\n]|$)|(?<=: )(error|warning|info)(?= GKEAWS[0-9]{3}:)|(?<=^ +\| +)\^+", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Verdict();
}
