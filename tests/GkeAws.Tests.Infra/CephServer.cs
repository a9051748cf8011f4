using System.Globalization;

namespace GkeAws.Tests.Infra;

/// <summary>One Ceph cluster of this process alone: S3, IAM and STS on a free loopback port. Disposing stops it and removes its files.</summary>
public sealed class CephServer : IDisposable
{
    /// <summary>Of the Debian packages radosgw, ceph-mon and ceph-osd, which bring the other programs that ceph-up calls.</summary>
    public static readonly string[] Programs = ["radosgw", "ceph-mon", "ceph-osd"];

    // ceph-up asks for free ports and uses them a moment later; another process can be quicker.
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TemporaryDirectory parent = new();
    private readonly string folder;

    /// <param name="account">12 digits; becomes the tenant, so that ARNs are those of AWS.</param>
    /// <param name="issuerProxy">Where radosgw sends CONNECT for every https issuer; null: to the issuer itself.</param>
    public CephServer(string account, string region, Uri? issuerProxy)
    {
        Account = account;
        Region = region;
        var environment = new Dictionary<string, string?>
        {
            ["CEPH_E2E_ACCOUNT"] = account,
            ["CEPH_E2E_REGION"] = region,
            ["CEPH_E2E_ISSUER_PROXY"] = issuerProxy?.GetLeftPart(UriPartial.Authority),
            ["CEPH_E2E_OWNER"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
        };
        for (var attempt = 1; ; attempt++)
        {
            folder = parent[$"ceph-{attempt}"];
            var up = Script("ceph-up", environment);
            if (up.ExitCode == 0)
            {
                var settings = up.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => line.Split('=', 2))
                    .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
                Endpoint = new Uri(settings["CEPH_E2E_ENDPOINT"]);
                Administrator = new AwsCredentials(settings["CEPH_E2E_ADMIN_ACCESS_KEY"], settings["CEPH_E2E_ADMIN_SECRET_KEY"]);
                return;
            }
            if (attempt == Attempts)
            {
                parent.Dispose();
                throw new InvalidOperationException($"ceph-up failed {Attempts} times, at last with:\n{up.All}");
            }
        }
    }

    public string Account { get; }

    public string Region { get; }

    public Uri Endpoint { get; }

    public AwsCredentials Administrator { get; }

    /// <summary>How much radosgw has logged so far; a mark for <see cref="WaitForLogAsync"/>.</summary>
    public long LogLength => new FileInfo(LogFile).Length;

    private string LogFile => Path.Combine(folder, "log", "rgw.log");

    /// <summary>
    /// Waits until radosgw has logged <paramref name="text"/> after <paramref name="mark"/>. Its reason for a refusal is only there:
    /// every answer is the same 403.
    /// </summary>
    public async Task WaitForLogAsync(string text, long mark)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var logged = LogAfter(mark);
            if (logged.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
            if (DateTime.UtcNow >= deadline)
            {
                throw new TimeoutException($"'{text}' is not in radosgw's log:\n{logged}");
            }
            await Task.Delay(50);
        }
    }

    public string LogAfter(long mark)
    {
        using var file = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(mark, SeekOrigin.Begin);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    public void Dispose()
    {
        Script("ceph-down", new Dictionary<string, string?>());
        parent.Dispose();
    }

    private ToolResult Script(string name, IReadOnlyDictionary<string, string?> environment) =>
        Tool.Run("bash", [Repository.PathOf("tests", "e2e", name), folder], environment: environment, timeout: Patience);
}
