using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GkeAws.Cli.Output;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Workshop;

/// <summary>Which lessons are done, which is open, and what help was taken: <c>.gke-aws/workshop/progress.json</c>.</summary>
/// <param name="Helped">Lessons whose solution was shown, or whose files were put back.</param>
internal sealed record Progress(IReadOnlyList<string> Done, IReadOnlyList<string> Helped, string? Current, int Hints)
{
    private const string Name = "progress.json";

    /// <summary>
    /// What <c>lab run</c> calls the pod while the lesson is open. It stands in no instruction, so what has it comes from the lab and from this
    /// lesson; null: the lesson takes nothing from the lab.
    /// </summary>
    public string? Trace { get; init; }

    public static Progress None { get; } = new([], [], null, 0);

    public static string FolderIn(string project) => Path.Combine(project, ".gke-aws", "workshop");

    public static string NewTrace() => $"workshop-pod-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";

    /// <summary>The name of a bucket, and of a key in granted buckets, in that lab: only who lists them has it, and not who reads a token.</summary>
    public static string NameInS3(string trace) => $"workshop-run-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(trace)).AsSpan(0, 4))}";

    /// <returns>Null: the file is there and cannot be read; <paramref name="problem"/> says where and what to do.</returns>
    public static Progress? Read(string folder, out string? problem)
    {
        problem = null;
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return None;
        }
        if (JsonReader.Read(File.ReadAllText(path), out var error) is JsonObject json
            && Texts(json, "done") is { } done && Texts(json, "helped") is { } helped
            && json.Find("current")?.Value is null or JsonString
            && json.Find("hints")?.Value is JsonNumber number && number.TryGetInt64(out var hints))
        {
            return new Progress(done, helped, (json.Find("current")?.Value as JsonString)?.Value, (int)hints) { Trace = (json.Find("trace")?.Value as JsonString)?.Value };
        }
        problem = $"{path}{error?.Position}: {(error?.Message ?? "it does not say which lessons are done").TrimEnd('.')}. Nothing was changed. Mend the file, or delete it: then no lesson counts as done, and every one can be started again.";
        return null;
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        File.WriteAllText(path + ".new", JsonPrinter.Print(JsonWriting.Object(
            ("done", JsonWriting.Texts(Done)),
            ("helped", JsonWriting.Texts(Helped)),
            ("current", Current is null ? null : JsonWriting.Text(Current)),
            ("hints", JsonWriting.Number(Hints)),
            ("trace", Trace is null ? null : JsonWriting.Text(Trace)))) + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }

    public Progress With(Lesson done) => this with { Done = [.. Done.Append(done.Name).Distinct()], Current = null, Hints = 0, Trace = null };

    public Progress WithHelp(string lesson) => Done.Contains(lesson) ? this : this with { Helped = [.. Helped.Append(lesson).Distinct()] };

    public string StateOf(Lesson lesson) =>
        Done.Contains(lesson.Name) ? Helped.Contains(lesson.Name) ? "done, with the solution" : "done" : Current == lesson.Name ? "open" : "";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Done.Count} of {LessonCatalog.All.Count} lessons done");

    private static string[]? Texts(JsonObject json, string name) =>
        json.Find(name)?.Value is JsonArray { Items: var items } && items.All(item => item is JsonString) ? [.. items.Cast<JsonString>().Select(item => item.Value)] : null;
}
