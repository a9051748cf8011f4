using GkeAws.Federation.Policies;

namespace GkeAws.Lab.Project;

/// <summary>A policy document as it lies on disk.</summary>
/// <param name="Path">As the user would type it.</param>
internal sealed record PolicyFile(string Path, string Text, PolicyDocument Document)
{
    private string[]? _lines;

    /// <summary>The text's lines, broken where the JSON reader breaks them.</summary>
    public IReadOnlyList<string> Lines => _lines ??= Text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    /// <returns>Null when there is no such file, or IAM would refuse it; then <paramref name="problems"/> says why.</returns>
    public static PolicyFile? Read(string path, PolicyKind kind, string advice, List<string> problems)
    {
        if (InputFile.Read(path, advice, problems) is not { } text)
        {
            return null;
        }
        var reading = PolicyReader.Read(text, kind, path);
        problems.AddRange(reading.Errors.Select(error => error.ToString()));
        return reading.Document is { } document ? new PolicyFile(path, text, document) : null;
    }
}
