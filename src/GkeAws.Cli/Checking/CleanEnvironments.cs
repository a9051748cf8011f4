using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace GkeAws.Cli.Checking;

/// <summary>
/// Digests of environments in which no rule found anything, kept for each project in the user's cache folder: a check of thousands of
/// workloads looks only at environments that changed. Whoever deletes the folder loses time and nothing else.
/// </summary>
internal sealed class CleanEnvironments
{
    private readonly string? path;
    private readonly HashSet<string> known;
    private readonly ConcurrentDictionary<string, bool> current = new(StringComparer.Ordinal);

    private CleanEnvironments(string? path, IEnumerable<string> known) => (this.path, this.known) = (path, [.. known]);

    /// <param name="cache">The user's cache folder; null: nothing is known and nothing is kept.</param>
    /// <param name="project">Full path.</param>
    public static CleanEnvironments Of(string? cache, string project)
    {
        if (cache is null)
        {
            return new CleanEnvironments(null, []);
        }
        var path = Path.Combine(cache, "gke-aws", "clean", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..32]);
        try
        {
            return new CleanEnvironments(path, File.Exists(path) ? File.ReadAllLines(path) : []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CleanEnvironments(null, []);
        }
    }

    public bool Contains(string digest)
    {
        var isKnown = known.Contains(digest);
        if (isKnown)
        {
            current[digest] = true;
        }
        return isKnown;
    }

    public void Add(string digest) => current[digest] = true;

    /// <summary>Keeps what this check saw, in one step. A folder that cannot be written costs the next check its time.</summary>
    public void Save()
    {
        if (path is null || known.SetEquals(current.Keys))
        {
            return;
        }
        var draft = $"{path}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllLines(draft, current.Keys.Order(StringComparer.Ordinal));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A cache: the check itself is done and told.
        }
    }
}
