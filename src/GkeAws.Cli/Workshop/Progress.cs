using System.Globalization;
using GkeAws.Cli.Output;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Workshop;

/// <summary>Which lessons are done, which is open, and how many hints were taken: <c>.gke-aws/workshop/progress.json</c>.</summary>
internal sealed record Progress(IReadOnlyList<string> Done, string? Current, int Hints)
{
    private const string Name = "progress.json";

    public static Progress None { get; } = new([], null, 0);

    /// <summary>A file that cannot be read counts as none: lessons can be started alone.</summary>
    public static Progress Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) || JsonReader.Read(File.ReadAllText(path), out _) is not JsonObject json)
        {
            return None;
        }
        return new Progress(
            json.Find("done")?.Value is JsonArray { Items: var items } ? [.. items.OfType<JsonString>().Select(item => item.Value)] : [],
            (json.Find("current")?.Value as JsonString)?.Value,
            json.Find("hints")?.Value is JsonNumber number && number.TryGetInt64(out var hints) ? (int)hints : 0);
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        File.WriteAllText(path + ".new", JsonPrinter.Print(JsonWriting.Object(
            ("done", JsonWriting.Texts(Done)),
            ("current", Current is null ? null : JsonWriting.Text(Current)),
            ("hints", JsonWriting.Number(Hints)))) + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }

    public Progress With(Lesson done) => this with { Done = [.. Done.Append(done.Name).Distinct()], Current = null, Hints = 0 };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Done.Count} of {LessonCatalog.All.Count} lessons done");
}
