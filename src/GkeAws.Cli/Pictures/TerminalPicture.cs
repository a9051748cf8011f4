using System.Globalization;
using System.Security;
using System.Text;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Pictures;

/// <summary>A terminal's screen as SVG 1.1: the same text gives the same bytes, and it stays text, which can be copied and searched.</summary>
internal static class TerminalPicture
{
    // Pixels. The length of each run is said, so that columns stay whatever font there is.
    private const double CharacterWidth = 7.8;
    private const int LineHeight = 19;
    private const int FontSize = 13;
    private const int Margin = 16;
    private const int FewestColumns = 60;

    private const string Background = "#1d1f27";
    private const string Foreground = "#d7dae0";

    /// <summary>Of StyledRun.Colour; each is at least 4.5 times as bright as the background (WCAG 2.1, contrast of text).</summary>
    private static readonly string[] Palette =
    [
        "#9aa0ac", "#f47067", "#8ddb8c", "#e5c07b", "#7cb7ff", "#dcbdfb", "#76d6d6", "#d7dae0",
        "#9aa0ac", "#f47067", "#8ddb8c", "#e5c07b", "#7cb7ff", "#dcbdfb", "#76d6d6", "#ffffff",
    ];

    /// <param name="command">What was typed.</param>
    /// <param name="text">What was printed, with its colours.</param>
    /// <param name="columns">Width of the terminal in characters; the picture is narrower when no line is as long.</param>
    public static string Draw(string command, string text, int columns)
    {
        IReadOnlyList<IReadOnlyList<StyledRun>> lines = [.. StyledText.Read($"\e[90m$ \e[97;1m{command}\e[0m", columns), .. StyledText.Read(text, columns)];
        var longest = Math.Max(FewestColumns, lines.Max(line => line.Sum(run => run.Text.Length)));
        var (width, height) = ((2 * Margin) + (int)Math.Ceiling(longest * CharacterWidth), (2 * Margin) + (lines.Count * LineHeight));
        var svg = new StringBuilder();
        svg.Append(string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="{SecurityElement.Escape(command)}">
            <rect width="{width}" height="{height}" rx="8" fill="{Background}"/>
            <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="{FontSize}" fill="{Foreground}">

            """).ReplaceLineEndings("\n"));
        for (var index = 0; index < lines.Count; index++)
        {
            Append(svg, lines[index], Margin + (index * LineHeight) + FontSize);
        }
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, IReadOnlyList<StyledRun> line, int y)
    {
        var column = 0;
        foreach (var run in line)
        {
            // Blank ends draw nothing, and a viewer may not keep them.
            var text = Printable.Of(run.Text).Trim(' ');
            if (text.Length > 0)
            {
                var at = column + run.Text.IndexOf(text, StringComparison.Ordinal);
                svg.Append(CultureInfo.InvariantCulture, $"<text xml:space=\"preserve\" x=\"{Margin + (at * CharacterWidth):0.#}\" y=\"{y}\" textLength=\"{text.Length * CharacterWidth:0.#}\"")
                    .Append(run.Colour is { } colour ? $" fill=\"{Palette[colour]}\"" : "").Append(run.IsBold ? " font-weight=\"bold\"" : "")
                    .Append('>').Append(SecurityElement.Escape(text)).Append("</text>\n");
            }
            column += run.Text.Length;
        }
    }
}
