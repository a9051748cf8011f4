using System.Text.RegularExpressions;

namespace GkeAws.Cli.Scaffolding;

/// <summary>
/// One file of <c>content/</c>. Its path, with <c>{variables}</c>, is the path of what it makes; a variable says that there is one
/// file for each environment, cluster, role and so on. An optional first line <c>{{# once; executable; when csharp #}}</c> says the rest.
/// </summary>
/// <param name="Path">Relative, <c>/</c> between the parts, without <c>.sbn</c>.</param>
/// <param name="Text">Without the header line.</param>
/// <param name="FirstLine">The line of <paramref name="Text"/>'s beginning in the template file, from 1.</param>
/// <param name="When">A member of <c>project</c> that has to be true; null: always.</param>
internal sealed partial record TemplateFile(string Path, string Text, int FirstLine, Ownership Ownership, bool IsExecutable, string? When)
{
    public const string Suffix = ".sbn";

    /// <summary>The variables of the path, in their order.</summary>
    public IReadOnlyList<string> Variables { get; } = [.. PathVariable().Matches(Path).Select(match => match.Groups[1].Value)];

    public TextFormat Format => TextFormats.OfPath(Path);

    public static TemplateFile Parse(string path, string source)
    {
        var header = HeaderLine().Match(source);
        var ownership = Ownership.Merge;
        var executable = false;
        string? when = null;
        foreach (var word in header.Groups[1].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word.Split(' '))
            {
                case ["once"]: ownership = Ownership.Once; break;
                case ["derived"]: ownership = Ownership.Derived; break;
                case ["executable"]: executable = true; break;
                case ["when", var condition]: when = condition; break;
                default: throw new TemplateException($"{path}{Suffix}(1,1): the header says '{word}'; it may say once, derived, executable, when NAME.");
            }
        }
        var file = new TemplateFile(path, source[header.Length..], header.Success ? 2 : 1, ownership, executable, when);
        return ownership == Ownership.Once && file.Variables.Any(variable => variable != ProjectModel.NameVariable)
            ? throw new TemplateException($"{path}{Suffix}(1,1): the header says 'once', but the path has more variables than {{{ProjectModel.NameVariable}}}; a file that is written once belongs to the project as a whole.")
            : file;
    }

    /// <summary>A place in the template as its author finds it: path, line and column, both from 1.</summary>
    /// <param name="line">Of <see cref="Text"/>, from 0.</param>
    /// <param name="column">From 0.</param>
    public string PlaceOf(int line, int column) => $"{Path}{Suffix}({line + FirstLine},{column + 1})";

    /// <summary>The path with each variable replaced.</summary>
    public string PathFor(Func<string, string> valueOf) => PathVariable().Replace(Path, match => valueOf(match.Groups[1].Value));

    [GeneratedRegex(@"\A\{\{#([^#\n]*)#\}\}\n")]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex PathVariable();
}
