using System.Text;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>
/// What happened, one line of JSON each, appended before the answer goes out: a killed lab loses nothing that was answered (a power
/// failure may: lines are handed to the system, not forced to the disk). A last line without its end was never answered.
/// </summary>
internal sealed class LabJournal : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream? _file;

    private LabJournal(FileStream? file) => _file = file;

    /// <summary>Remembers nothing.</summary>
    public static LabJournal InMemory { get; } = new(null);

    /// <param name="replay">Called for each line, in order: kind, owner (an account), the value, or the name of what was removed.</param>
    /// <exception cref="InvalidDataException">A line that is no entry of ours.</exception>
    public static LabJournal Open(string path, Action<string, string, JsonObject?, string?> replay)
    {
        var whole = 0L;
        if (File.Exists(path))
        {
            var bytes = File.ReadAllBytes(path);
            whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
            foreach (var line in Encoding.UTF8.GetString(bytes, 0, (int)whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (JsonReader.Read(line, out _) is not JsonObject entry)
                {
                    throw new InvalidDataException($"{path}: not a journal of the lab");
                }
                replay(entry.Text("kind"), entry.Text("owner"), entry.Find("value")?.Value as JsonObject, (entry.Find("removed")?.Value as JsonString)?.Value);
            }
        }
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.SetLength(whole);
        file.Seek(0, SeekOrigin.End);
        return new LabJournal(file);
    }

    public void Append(string kind, string owner, JsonObject value) => Write(kind, owner, "value", value);

    /// <param name="value">Not made when nothing is remembered.</param>
    public void Append(string kind, string owner, Func<JsonObject> value)
    {
        if (_file is not null)
        {
            Append(kind, owner, value());
        }
    }

    public void AppendRemoval(string kind, string owner, string name) => Write(kind, owner, "removed", new JsonString(name));

    public void Dispose() => _file?.Dispose();

    private void Write(string kind, string owner, string name, JsonValue value)
    {
        if (_file is null)
        {
            return;
        }
        var line = JsonPrinter.PrintCompact(StateJson.Object(("kind", new JsonString(kind)), ("owner", new JsonString(owner)), (name, value))) + "\n";
        lock (_gate)
        {
            _file.Write(Encoding.UTF8.GetBytes(line));
        }
    }
}
