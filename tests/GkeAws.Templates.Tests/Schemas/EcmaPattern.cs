using System.Text;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>
/// JSON schemas hold ECMA 262 patterns and the validator runs them as .NET patterns. There <c>$</c> also matches before a last
/// newline and <c>.</c> matches three of ECMA's four line ends, so both are spelt out.
/// </summary>
internal static class EcmaPattern
{
    public static string ToDotNet(string pattern)
    {
        var output = new StringBuilder();
        var inClass = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            var letter = pattern[index];
            switch (letter)
            {
                case '\\':
                    output.Append(letter).Append(pattern[++index]);
                    continue;
                case '[' or ']':
                    inClass = letter == '[';
                    break;
                case '$' when !inClass:
                    output.Append(@"\z");
                    continue;
                case '.' when !inClass:
                    output.Append(@"[^\n\r\u2028\u2029]");
                    continue;
            }
            output.Append(letter);
        }
        return output.ToString();
    }
}
