using GkeAws.Federation.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GkeAws.Generators.Diagnostics;

/// <summary>A finding's place as the compiler wants it: the same line and column, and the word or string that stands there.</summary>
internal static class FindingLocation
{
    public static Location Of(string path, string text, TextPosition position)
    {
        var start = Math.Min(position.Offset, text.Length);
        var length = LengthOfToken(text, start);
        var place = new LinePosition(position.Line - 1, position.Column - 1);
        return Location.Create(path, new TextSpan(start, length), new LinePositionSpan(place, new LinePosition(place.Line, place.Character + length)));
    }

    /// <summary>Within the line: an editor underlines it.</summary>
    private static int LengthOfToken(string text, int start)
    {
        var end = start;
        var isString = start < text.Length && text[start] == '"';
        for (end += isString ? 1 : 0; end < text.Length && text[end] is not ('\n' or '\r'); end++)
        {
            if (isString && text[end] == '"')
            {
                return end + 1 - start;
            }
            if (isString && text[end] == '\\' && end + 1 < text.Length && text[end + 1] is not ('\n' or '\r'))
            {
                end++;
            }
            else if (!isString && !char.IsLetterOrDigit(text[end]))
            {
                break;
            }
        }
        return end - start;
    }
}
