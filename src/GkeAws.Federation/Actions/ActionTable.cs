using System.Text;

namespace GkeAws.Federation.Actions;

/// <summary>An embedded table as bytes: read when it is first asked, turned into texts only where it is asked.</summary>
internal sealed class ActionTable
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, (int Start, int Length)> places = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="marker">What a service's first line begins with, before the prefix.</param>
    public ActionTable(byte[] bytes, string marker)
    {
        this.bytes = bytes;
        Index(Encoding.ASCII.GetBytes(marker));
    }

    public IEnumerable<string> Services => places.Keys;

    /// <summary>The lines of a service, or null; its first line without the marker is the service's prefix and what stands behind it.</summary>
    public string? Find(string service) =>
        places.TryGetValue(service, out var place) ? Encoding.ASCII.GetString(bytes, place.Start, place.Length) : null;

    /// <exception cref="InvalidOperationException">A bug of the build: the table is not embedded.</exception>
    public static ActionTable Embedded(string name, string marker)
    {
        using var stream = typeof(ActionTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var count = stream.Read(bytes, read, bytes.Length - read);
            read += count > 0 ? count : throw new InvalidOperationException($"{name} ends early.");
        }
        return new(bytes, marker);
    }

    private void Index(byte[] marker)
    {
        string? service = null;
        var start = 0;
        for (var at = 0; at < bytes.Length; at = EndOfLine(at) + 1)
        {
            if (bytes[at] == '#' || !StartsWith(marker, at))
            {
                continue;
            }
            Close(service, start, at);
            start = at + marker.Length;
            service = Encoding.ASCII.GetString(bytes, start, EndOfWord(start) - start);
        }
        Close(service, start, bytes.Length);
    }

    private void Close(string? service, int start, int end)
    {
        if (service is not null)
        {
            places.Add(service, (start, end - start));
        }
    }

    private bool StartsWith(byte[] marker, int at)
    {
        if (at + marker.Length > bytes.Length)
        {
            return false;
        }
        for (var i = 0; i < marker.Length; i++)
        {
            if (bytes[at + i] != marker[i])
            {
                return false;
            }
        }
        return true;
    }

    private int EndOfWord(int at)
    {
        while (bytes[at] is not ((byte)' ' or (byte)'\n'))
        {
            at++;
        }
        return at;
    }

    // Every line ends with a newline; a test of the files holds that.
    private int EndOfLine(int at) => Array.IndexOf(bytes, (byte)'\n', at);
}
