using System.Security.Cryptography;
using System.Text;
using GkeAws.Cli.Output;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Workshop;

/// <summary>
/// What a lesson's start breaks, kept as it was in <c>.gke-aws/workshop/saved</c>: all of it is there before the first file is touched, so that a kill at
/// any moment leaves what <c>restore</c> can put back.
/// </summary>
internal sealed class BrokenFiles(string project, string folder)
{
    private const string Manifest = "lesson.json";
    private const string Promises = "federation.json";

    private string Files => Path.Combine(folder, "files");

    /// <summary>The lesson that broke files; null: none did.</summary>
    public string? Lesson => (Read()?.Find("lesson")?.Value as JsonString)?.Value;

    /// <summary>Breaks them; what is kept is complete before.</summary>
    public void Break(string lesson, IReadOnlyList<(string Path, string Broken)> files)
    {
        var staged = folder + ".new";
        foreach (var old in new[] { staged, folder }.Where(Directory.Exists))
        {
            Directory.Delete(old, recursive: true);
        }
        foreach (var (path, _) in files)
        {
            var copy = Path.Combine(staged, "files", path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(project, path), copy);
        }
        File.Copy(Path.Combine(project, "federation.json"), Path.Combine(staged, Promises));
        File.WriteAllText(Path.Combine(staged, Manifest), JsonPrinter.Print(JsonWriting.Object(
            ("lesson", JsonWriting.Text(lesson)),
            ("broken", JsonWriting.Object([.. files.Select(file => (file.Path, (JsonValue?)JsonWriting.Text(Hash(Encoding.UTF8.GetBytes(file.Broken)))))])))) + "\n");
        Directory.Move(staged, folder);
        foreach (var (path, broken) in files)
        {
            Write(Path.Combine(project, path), Encoding.UTF8.GetBytes(broken));
        }
    }

    /// <summary>Whether federation.json says today what it said when the lesson began; a lesson about policies is not done by promising more.</summary>
    public bool PromisesAreTheSame() =>
        JsonReader.Read(File.ReadAllText(Path.Combine(folder, Promises)), out _) is { } before
        && JsonReader.Read(File.ReadAllText(Path.Combine(project, "federation.json")), out _) is { } now
        && JsonPrinter.Print(before) == JsonPrinter.Print(now);

    /// <summary>Puts the files back. One that somebody edited since is kept beside, with <c>.mine</c> at its end.</summary>
    /// <returns>Path of what was put back, and of the edited file where there is one.</returns>
    public IReadOnlyList<(string Path, string? Mine)> Restore()
    {
        List<(string, string?)> restored = [];
        if (Read() is { } manifest)
        {
            foreach (var member in ((JsonObject)manifest.Find("broken")!.Value).Members)
            {
                var path = Path.Combine(project, member.Name);
                var original = File.ReadAllBytes(Path.Combine(Files, member.Name));
                var now = File.Exists(path) ? File.ReadAllBytes(path) : null;
                if (now is not null && now.AsSpan().SequenceEqual(original))
                {
                    continue;
                }
                string? mine = null;
                if (now is not null && Hash(now) != ((JsonString)member.Value).Value)
                {
                    mine = MineFile.Keep(path);
                }
                Write(path, original);
                restored.Add((member.Name, mine is null ? null : Path.GetRelativePath(project, mine).Replace('\\', '/')));
            }
        }
        Forget();
        return restored;
    }

    /// <summary>The manifest goes first: without it nothing is kept.</summary>
    public void Forget()
    {
        if (Directory.Exists(folder))
        {
            File.Delete(Path.Combine(folder, Manifest));
            Directory.Delete(folder, recursive: true);
        }
    }

    private JsonObject? Read()
    {
        var path = Path.Combine(folder, Manifest);
        return File.Exists(path)
            ? JsonReader.Read(File.ReadAllText(path), out var error) is JsonObject json && json.Find("lesson")?.Value is JsonString && json.Find("broken")?.Value is JsonObject
                ? json
                : throw new IOException($"{path}{error?.Position}: {error?.Message ?? "it names no lesson and no files"} The files as they were lie in {Files}: copy them back and delete {folder}.")
            : null;
    }

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
