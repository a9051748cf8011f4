using System.Globalization;
using System.Text.RegularExpressions;

namespace GkeAws.Cli.Pictures;

/// <summary>What a program printed on a terminal, as lines of styled runs: colours and bold type of ECMA-48 (SGR); other sequences show nothing.</summary>
internal static partial class StyledText
{
    private const int BrightColours = 8;

    /// <param name="columns">Longer lines go on in the next one, as a terminal shows them.</param>
    public static IReadOnlyList<IReadOnlyList<StyledRun>> Read(string text, int columns)
    {
        List<IReadOnlyList<StyledRun>> lines = [];
        var style = new StyledRun("", null, false);
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            List<StyledRun> runs = [];
            var free = columns;
            var start = 0;
            foreach (Match sequence in Sequence().Matches(line))
            {
                Add(line[start..sequence.Index]);
                style = After(style, sequence);
                start = sequence.Index + sequence.Length;
            }
            Add(line[start..]);
            lines.Add(runs);

            void Add(string rest)
            {
                while (rest.Length > 0)
                {
                    if (free == 0)
                    {
                        lines.Add(runs);
                        (runs, free) = ([], columns);
                    }
                    var length = Math.Min(free, rest.Length);
                    runs.Add(style with { Text = rest[..length] });
                    (rest, free) = (rest[length..], free - length);
                }
            }
        }
        return lines;
    }

    private static StyledRun After(StyledRun style, Match sequence)
    {
        if (sequence.Groups["final"].Value != "m")
        {
            return style;
        }
        foreach (var word in sequence.Groups["words"].Value.Split(';'))
        {
            style = (word.Length == 0 ? 0 : int.Parse(word, CultureInfo.InvariantCulture)) switch
            {
                0 => new StyledRun("", null, false),
                1 => style with { IsBold = true },
                22 => style with { IsBold = false },
                39 => style with { Colour = null },
                >= 30 and <= 37 and var code => style with { Colour = code - 30 },
                >= 90 and <= 97 and var code => style with { Colour = code - 90 + BrightColours },
                _ => style,
            };
        }
        return style;
    }

    [GeneratedRegex(@"\e\[(?<words>[0-9;]{0,40})[ -/]*(?<final>[@-~])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sequence();
}
