using System.Globalization;
using System.Text;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>A replacement that the engine's <c>regex</c> generator makes; the next step sees its result.</summary>
internal sealed record RegexStep(string Regex, string Replacement);

/// <summary>
/// The values of all options in one symbol, from which every other symbol is made by regular expressions. The engine builds a
/// table of all symbols' names anew for each condition, each reference between symbols and each file that it writes; that was
/// a third of the whole time, and symbols that are not there cost nothing.
/// </summary>
internal static class OptionTexts
{
    private const string Name = "options";

    /// <summary>No command line can hold a NUL. The newline between two keeps a value apart that ends with one all the same.</summary>
    public const string Separator = "\0\n\0";

    /// <summary>After a value, in a pattern.</summary>
    public const string End = @"\x00\n\x00";

    /// <summary>A whole value, in a pattern.</summary>
    public const string Value = $@"(?:(?!{End})[\s\S])*";

    /// <summary>Stands behind the last separator, so that each value has one.</summary>
    public const string Last = ".";

    public static JsonMember Write() => Symbol(Name, "join", [],
        Parameters(
            Member("symbols", new JsonArray([.. ParameterCatalog.All.Select(parameter => Reference(SymbolOf(parameter))), Constant(Last)])),
            Member("separator", Separator)));

    /// <summary>A symbol whose value the steps make out of all values.</summary>
    public static JsonMember Derive(string name, IEnumerable<JsonMember> extra, IEnumerable<RegexStep> steps) => Symbol(name, "regex", extra,
        Parameters(
            Member("source", Name),
            Member("steps", new JsonArray([.. steps.Select(step => Object(Member("regex", step.Regex), Member("replacement", step.Replacement)))]))));

    /// <summary>Matches from the start up to the value of an option.</summary>
    public static string Before(Parameter parameter) => Skip(ParameterCatalog.All.ToList().IndexOf(parameter));

    /// <summary>Matches so many values from the start.</summary>
    public static string Skip(int count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"(?:{Value}{End}){{{count}}}");

    /// <summary>The value of an option, when the values look as asked; a result of an earlier step stays as it is.</summary>
    public static RegexStep Take(Parameter parameter, string when = "") =>
        new($@"\A{when}{Before(parameter)}(?<value>{Value}){End}[\s\S]*\z", "${value}");

    /// <summary>The same text whatever the value, when the values look as asked.</summary>
    public static RegexStep Answer(string text, string when = "") => new($@"\A{when}[\s\S]*{End}[\s\S]*\z", text);

    /// <summary>A condition: the option has one of the words, in any case, as the engine compares.</summary>
    public static string IsOneOf(Parameter choice, IEnumerable<string> words) => $"(?={Before(choice)}(?:{string.Join('|', words.Select(InAnyCase))}){End})";

    /// <summary>A condition: the option has a value.</summary>
    public static string IsGiven(Parameter parameter) => $"(?={Before(parameter)}(?!{End}))";

    /// <summary>A pattern for a whole text, rewritten for a value among the others.</summary>
    /// <exception cref="TemplateException">It uses what would not stop at the end of the value.</exception>
    public static string Within(string pattern)
    {
        var result = new StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            var rest = pattern.AsSpan(index);
            var length = rest is ['\\', ..] ? 2 : rest is ['[', ..] ? rest.IndexOf(']') + 1 : 1;
            result.Append(rest[..length] switch
            {
                @"\A" when index == 0 => "",
                @"\z" => $"(?={End})",
                "." => $"(?:(?!{End}).)",
                ['\\', var escaped] when char.IsAsciiLetterOrDigit(escaped) => throw Refusal(pattern),
                ['[', '^' or '\\', ..] or "^" or "$" => throw Refusal(pattern),
                var piece => piece.ToString(),
            });
            index += length - 1;
        }
        return $"(?:{result})";
    }

    /// <summary>What the template engine calls an option.</summary>
    private static string SymbolOf(Parameter parameter) => parameter == ParameterCatalog.ProjectName ? "name" : parameter.Name;

    private static string InAnyCase(string word) =>
        string.Concat(word.Select(letter => char.IsAsciiLetterLower(letter) ? $"[{letter}{char.ToUpperInvariant(letter)}]" : letter.ToString()));

    private static TemplateException Refusal(string pattern) => new($"the packed template cannot look for {pattern} in one value among others");
}
