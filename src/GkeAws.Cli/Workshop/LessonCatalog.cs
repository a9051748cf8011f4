namespace GkeAws.Cli.Workshop;

/// <summary>All lessons, in the order of the course.</summary>
internal static class LessonCatalog
{
    private const string Prefix = "lessons/";

    private static readonly Lazy<IReadOnlyList<Lesson>> Read = new(() =>
    [
        .. typeof(LessonCatalog).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load),
    ]);

    public static IReadOnlyList<Lesson> All => Read.Value;

    /// <param name="word">Number or name.</param>
    public static Lesson? Find(string word) => All.FirstOrDefault(lesson => lesson.Name == word || lesson.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == word);

    private static Lesson Load(string resource)
    {
        using var reader = new StreamReader(typeof(LessonCatalog).Assembly.GetManifestResourceStream(resource)!);
        return LessonReader.Read(resource[Prefix.Length..^".md".Length], reader.ReadToEnd());
    }
}
