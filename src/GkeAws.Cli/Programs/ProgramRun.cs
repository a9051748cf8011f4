using System.ComponentModel;
using System.Diagnostics;

namespace GkeAws.Cli.Programs;

/// <summary>What a program of the user's answered.</summary>
internal sealed record ProgramRun(int Code, string Output, string Error)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(20);

    /// <summary>The last line that says something: programs put the cause there.</summary>
    public string Cause => Error.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Length > 0) ?? $"it ended with exit code {Code}";

    /// <param name="patience">How long it may take; null: 20 seconds.</param>
    /// <returns>Null: there is no such program. One that takes too long counts as having failed.</returns>
    public static async Task<ProgramRun?> Of(
        string program, IEnumerable<string> words, CancellationToken cancellation, string? folder = null, IReadOnlyDictionary<string, string>? variables = null, TimeSpan? patience = null)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            using var process = Process.Start(start)!;
            // Nobody is asked anything: a program that wants a password fails.
            process.StandardInput.Close();
            end.CancelAfter(patience ?? Short);
            using var _ = end.Token.Register(() => process.Kill(entireProcessTree: true));
            var error = OnOwnThread(process.StandardError.ReadToEnd);
            var output = await OnOwnThread(process.StandardOutput.ReadToEnd).ConfigureAwait(false);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return end.IsCancellationRequested
                ? new(-1, output, $"{program} did not answer within {(patience ?? Short).TotalSeconds:0} seconds")
                : new(process.ExitCode, output, await error.ConfigureAwait(false));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>A pipe is read by a thread that waits. The pool has as many as the machine has cores and gets others slowly: several programs at a time would wait for it.</summary>
    private static Task<string> OnOwnThread(Func<string> read) => Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
