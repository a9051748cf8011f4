using System.Globalization;
using System.Runtime.InteropServices;

namespace GkeAws.Lab.Issuer;

/// <summary>
/// A projected token volume as the kubelet keeps it: the file is a link through <c>..data</c> to a folder of its own, and a new token
/// comes by swapping <c>..data</c>, so that a reader sees the old token or the new one and nothing between (Kubernetes, AtomicWriter).
/// </summary>
public sealed partial class ProjectedVolume : IDisposable
{
    // The kubelet renews a token that is older than 80 % of its life, or than 24 hours (Kubernetes API, ServiceAccountTokenProjection).
    private const double RenewalShare = 0.8;
    private static readonly TimeSpan LongestAge = TimeSpan.FromHours(24);

    private readonly string _folder;
    private readonly string _fileName;
    private readonly Func<string> _mint;
    private readonly ITimer _timer;
    private string? _previous;

    internal ProjectedVolume(string folder, string fileName, TimeSpan lifetime, Func<string> mint, TimeProvider time)
    {
        (_folder, _fileName, _mint) = (Path.GetFullPath(folder), fileName, mint);
        Renew();
        var age = lifetime * RenewalShare;
        var period = age < LongestAge ? age : LongestAge;
        _timer = time.CreateTimer(_ => Renew(), null, period, period);
    }

    /// <summary>The file that the pod's programs read.</summary>
    public string TokenFile => Path.Combine(_folder, _fileName);

    /// <summary>Writes a new token now.</summary>
    public void Renew()
    {
        Directory.CreateDirectory(_folder);
        var name = $"..{DateTime.UtcNow.ToString("yyyy_MM_dd_HH_mm_ss.fffffff", CultureInfo.InvariantCulture)}";
        var fresh = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(fresh, _fileName), _mint());
        if (OperatingSystem.IsWindows())
        {
            // Links need a right there that not everybody has.
            File.Move(Path.Combine(fresh, _fileName), TokenFile, overwrite: true);
            Directory.Delete(fresh);
            return;
        }

        var data = Path.Combine(_folder, "..data");
        var before = new FileInfo(data).LinkTarget;
        File.CreateSymbolicLink($"{data}_tmp", name);
        // File.Move follows the link and finds no file there.
        if (Rename($"{data}_tmp", data) != 0)
        {
            throw new IOException($"{data}: cannot be replaced: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        if (new FileInfo(TokenFile).LinkTarget is null)
        {
            File.CreateSymbolicLink(TokenFile, Path.Combine("..data", _fileName));
        }
        // A reader that has just followed the link may still be on its way to the file: the folder before this one stays.
        if (_previous is not null)
        {
            Directory.Delete(Path.Combine(_folder, _previous), recursive: true);
        }
        _previous = before;
    }

    public void Dispose() => _timer.Dispose();

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string from, string to);
}
