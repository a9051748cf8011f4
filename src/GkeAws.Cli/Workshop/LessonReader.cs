using System.Globalization;

namespace GkeAws.Cli.Workshop;

/// <summary>
/// Reads a lesson: lines <c>key: value</c> up to <c>---</c>, then the sections <c># Why</c>, <c># Do</c>, <c># Expect</c>, <c># Hints</c> (a list) and
/// <c># Solution</c>. The keys file, from and to may come again, for each edit that the start makes.
/// </summary>
internal static class LessonReader
{
    private const string Border = "---\n";

    /// <param name="name">Of the file: NN-name.</param>
    /// <exception cref="FormatException">A bug of ours: the lessons come with the tool.</exception>
    public static Lesson Read(string name, string text)
    {
        var border = text.IndexOf(Border, StringComparison.Ordinal);
        if (border < 0)
        {
            throw new FormatException($"The lesson {name} has no line --- between its head and its text.");
        }
        var head = text[..border].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2)).Select(pair => pair.Length == 2 ? (Key: pair[0], Value: pair[1]) : throw new FormatException($"The lesson {name} has a line in its head that is no key: {pair[0]}")).ToList();
        var sections = text[(border + Border.Length)..].Insert(0, "\n").Split("\n# ", StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split('\n', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim('\n'), StringComparer.Ordinal);

        string? Find(string key) => head.Where(entry => entry.Key == key).Select(entry => entry.Value).FirstOrDefault();
        string Head(string key) => Find(key) ?? throw new FormatException($"The lesson {name} has no {key}.");
        string Section(string key) => sections.GetValueOrDefault(key) ?? throw new FormatException($"The lesson {name} has no section {key}.");
        List<string> All(string key) => [.. head.Where(entry => entry.Key == key).Select(entry => entry.Value)];
        return new Lesson(
            int.Parse(name[..2], CultureInfo.InvariantCulture), name[3..], Head("title"), int.Parse(Head("minutes"), CultureInfo.InvariantCulture),
            Head("check").Split(", "), Find("want") ?? "",
            [.. All("file").Zip(All("from"), All("to")).Select(edit => new LessonEdit(edit.First, edit.Second, edit.Third))])
        {
            Needs = Find("needs") is { } need ? LessonNeed.Parse(need) : null,
            Tokens = Find("tokens"),
            Why = Section("Why"),
            Do = Section("Do"),
            Expect = Section("Expect"),
            Hints = [.. Section("Hints").Split("\n- ").Select(hint => hint.TrimStart('-', ' ').Trim())],
            Solution = Section("Solution"),
        };
    }
}
