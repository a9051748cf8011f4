using System.Diagnostics;

namespace GkeAws.Benchmarks.Scaffolding;

/// <summary>The native tool as a process, with a cache folder of its own.</summary>
/// <param name="cache">What XDG_CACHE_HOME is for it.</param>
internal sealed class GkeAwsProgram(string cache)
{
    private readonly Dictionary<string, string?> variables = new() { ["XDG_CACHE_HOME"] = cache };

    /// <summary>Throws when the exit code is another one than 0.</summary>
    public ToolResult Run(string folder, params IEnumerable<string> arguments) =>
        Tool.Run(NativeTool.Path, arguments, folder, variables, TimeSpan.FromMinutes(5)).MustExit(0);

    /// <summary>The same; resident memory at its highest, in MB, looked at every few milliseconds until the process ends (Linux: VmHWM).</summary>
    public double Peak(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(NativeTool.Path, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_CACHE_HOME"] = cache;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }
        return process.ExitCode == 0
            ? peak / 1_000_000.0
            : throw new InvalidOperationException($"gke-aws {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
