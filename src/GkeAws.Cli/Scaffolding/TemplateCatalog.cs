namespace GkeAws.Cli.Scaffolding;

/// <summary>All templates, ordered by path. They are embedded in the tool, so that it works anywhere and offline.</summary>
internal sealed class TemplateCatalog
{
    private const string Prefix = "content/";

    private TemplateCatalog(IEnumerable<TemplateFile> files) =>
        (Files, Partials) = Split([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);

    public IReadOnlyList<TemplateFile> Files { get; }

    /// <summary>Parts that templates include by name; their files begin with an underscore and make nothing themselves.</summary>
    public IReadOnlyDictionary<string, TemplateFile> Partials { get; }

    public static TemplateCatalog Embedded { get; } = new(
        typeof(TemplateCatalog).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(ReadEmbedded));

    /// <summary>The templates of a folder, laid out as <c>content/</c>.</summary>
    public static TemplateCatalog Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*" + TemplateFile.Suffix, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => Parse(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))));

    private static TemplateFile ReadEmbedded(string name)
    {
        using var reader = new StreamReader(typeof(TemplateCatalog).Assembly.GetManifestResourceStream(name)!);
        return Parse(name[Prefix.Length..].Replace('\\', '/'), reader.ReadToEnd());
    }

    private static (IReadOnlyList<TemplateFile>, IReadOnlyDictionary<string, TemplateFile>) Split(IReadOnlyList<TemplateFile> files) => (
        [.. files.Where(file => !IsPartial(file))],
        files.Where(IsPartial).ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path)[1..], file => file with { Text = file.Text.TrimEnd('\n') }));

    private static bool IsPartial(TemplateFile file) => Path.GetFileName(file.Path)[0] == '_';

    private static TemplateFile Parse(string path, string source) =>
        TemplateFile.Parse(path[..^TemplateFile.Suffix.Length], source);
}
