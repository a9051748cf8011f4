namespace GkeAws.Templates.Tests.Scripts;

/// <summary>The script templates of the product, and what the renderer makes of them: the header line goes, the rest stays.</summary>
internal static class ScriptFiles
{
    private const string Header = "{{# executable #}}\n";
    private const string Suffix = ".sbn";

    public static IReadOnlyList<string> Templates { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("templates", "gke-aws-federation", "content", "scripts"), "*" + Suffix).Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Programs => Templates.Where(template => File.ReadAllText(template).StartsWith(Header, StringComparison.Ordinal))
        .Select(Path.GetFileNameWithoutExtension)!;

    public static string Body(string template)
    {
        var text = File.ReadAllText(template);
        return text.StartsWith(Header, StringComparison.Ordinal) ? text[Header.Length..] : text;
    }

    public static string Write(string template, string folder)
    {
        var path = Path.Combine(folder, Path.GetFileNameWithoutExtension(template));
        File.WriteAllText(path, Body(template));
        if (File.ReadAllText(template).StartsWith(Header, StringComparison.Ordinal))
        {
            MakeExecutable(path);
        }
        return path;
    }

    public static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
