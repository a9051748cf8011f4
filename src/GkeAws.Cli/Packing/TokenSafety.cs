using System.Text.RegularExpressions;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Packing;

/// <summary>What the template engine would do with a text: replace tokens, and obey words that it takes for its own. Whatever it would get wrong fails the pack.</summary>
internal static partial class TokenSafety
{
    private static readonly HashSet<string> Known =
        [.. ParameterCatalog.All.Where(ParameterSymbols.IsReplaced).Select(parameter => parameter.Token), .. DerivedSymbols.All.Select(symbol => symbol.Token)];

    /// <summary>The engine substitutes and cannot escape: where a token stands, no character of its values may need it.</summary>
    /// <param name="place">Where the template prints the text: path, line, column.</param>
    /// <exception cref="TemplateException">A parameter in the text may hold more than the format takes as it stands.</exception>
    public static void DemandSafe(IEnumerable<Parameter> parameters, TextFormat format, string text, string place)
    {
        foreach (var parameter in parameters.Where(parameter => text.Contains(parameter.Token, StringComparison.Ordinal)))
        {
            if (format.Escape(parameter.Alphabet) != parameter.Alphabet)
            {
                throw new TemplateException($"{place}: {parameter.Option} may hold characters that need escaping in {format}");
            }
        }
    }

    /// <summary>A token that a template writes itself would be replaced by <c>dotnet new</c> and left by <c>gke-aws</c>.</summary>
    /// <exception cref="TemplateException">The template holds a token, or a directive of the engine.</exception>
    public static void DemandNoToken(TemplateFile template)
    {
        if (VariantFile.Token().Match(template.Text) is { Success: true } token)
        {
            throw new TemplateException($"{PlaceOf(template, token.Index)}: {token.Value} is a token; print the value instead");
        }
        if (EngineDirective().Match(template.Text) is { Success: true } directive)
        {
            throw new TemplateException($"{PlaceOf(template, directive.Groups["directive"].Index)}: {Obeyed(directive)}");
        }
    }

    /// <summary>Looks at what was rendered: templates can put tokens and directives together from pieces.</summary>
    /// <exception cref="TemplateException">Path, line and column of what the engine would not replace, or would obey.</exception>
    public static void DemandReplaceable(string path, string text)
    {
        foreach (Match token in VariantFile.Token().Matches(text))
        {
            if (!Known.Contains(token.Value))
            {
                throw new TemplateException($"{path}{LineAndColumn(text, token.Index)}: nothing replaces {token.Value}");
            }
        }
        if (EngineDirective().Match(text) is { Success: true } directive)
        {
            throw new TemplateException($"{path}{LineAndColumn(text, directive.Groups["directive"].Index)}: {Obeyed(directive)}");
        }
    }

    private static string Obeyed(Match directive) =>
        $"the template engine would take '{directive.Groups["directive"].Value}' for a directive of its own";

    private static string PlaceOf(TemplateFile template, int offset)
    {
        var (line, column) = Position(template.Text, offset);
        return template.PlaceOf(line, column);
    }

    private static string LineAndColumn(string text, int offset)
    {
        var (line, column) = Position(text, offset);
        return $"({line + 1},{column + 1})";
    }

    private static (int Line, int Column) Position(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return (before.Count('\n'), offset - before.LastIndexOf('\n') - 1);
    }

    [GeneratedRegex(@"^[^\S\n]*(?<directive>(//|<!--|#|;|--)?[^\S\n]*#(if|elseif|else|endif)\b)|(?<directive>[-+]:cnd:noEmit)", RegexOptions.Multiline)]
    private static partial Regex EngineDirective();
}
