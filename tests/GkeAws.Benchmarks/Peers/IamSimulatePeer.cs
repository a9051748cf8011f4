using System.Diagnostics;
using System.Globalization;
using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Benchmarks.Peers;

/// <summary>
/// npm @cloud-copilot/iam-simulate (AGPL: a program of its own, fetched when the benchmark runs), the only other simulator of IAM
/// that answers for trust policies too. tests/differential holds its answers against ours.
/// </summary>
internal sealed class IamSimulatePeer : IDisposable
{
    private const string Name = "npm iam-simulate";

    // The engine compiles what is hot only after some hundred passes.
    private const int WarmUps = 150;

    private readonly TemporaryDirectory folder = new();
    private readonly AbsentSide? absence;
    private Process? process;

    public IamSimulatePeer()
    {
        if (Tool.Find("node") is null || Tool.Find("npm") is not { } npm)
        {
            absence = new AbsentSide(Name, "apt-get install nodejs npm");
            return;
        }
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "differential", "peer")))
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }
        var install = Tool.Run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder.Path, timeout: TimeSpan.FromMinutes(2));
        if (install.ExitCode != 0)
        {
            absence = new AbsentSide(Name, "npm ci failed: is its registry reachable?");
        }
    }

    /// <summary>Microseconds a case of a warm process: policies validated, loaded and simulated; JSON is parsed outside the clock.</summary>
    public Side Rate(string cases)
    {
        if (absence is not null)
        {
            return absence;
        }
        process = Process.Start(new ProcessStartInfo(Tool.Find("node")!, [folder["rate.mjs"], cases]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        for (var pass = 0; pass < WarmUps; pass++)
        {
            Pass(process);
        }
        return new MeasuredSide($"{Name}, validated, loaded and simulated", () => Enumerable.Range(0, 5).Select(_ => Pass(process)).Order().ElementAt(2));
    }

    /// <summary>Milliseconds of a whole process that answers one case.</summary>
    public Side Cold(string oneCase)
    {
        var node = Tool.Find("node");
        return absence ?? (Side)Side.Timed($"{Name}, a process for one case", () => Tool.Run("sh", ["-c", "exec \"$0\" \"$1\" < \"$2\"", node!, folder["answer.mjs"], oneCase]).MustExit(0));
    }

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
        folder.Dispose();
    }

    private static double Pass(Process process)
    {
        process.StandardInput.WriteLine();
        process.StandardInput.Flush();
        return double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }
}
