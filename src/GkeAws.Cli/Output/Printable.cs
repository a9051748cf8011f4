using System.Globalization;

namespace GkeAws.Cli.Output;

/// <summary>Texts that others wrote (policies, tokens), for a screen: nothing in them steers a terminal or turns the reading direction.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>As long as the text: columns stay. Line feeds and tabs stay too.</summary>
    public static string Of(string text) => text.All(IsHarmless)
        ? text
        : string.Create(text.Length, text, static (output, source) =>
        {
            for (var index = 0; index < output.Length; index++)
            {
                output[index] = IsHarmless(source[index]) ? source[index] : Replacement;
            }
        });

    private static bool IsHarmless(char c) => c is '\n' or '\t' || (c >= ' ' && (c < '\u007F' || char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
}
