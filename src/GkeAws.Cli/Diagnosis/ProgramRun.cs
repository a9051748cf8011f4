using System.ComponentModel;
using System.Diagnostics;

namespace GkeAws.Cli.Diagnosis;

/// <summary>What a program of the user's answered.</summary>
internal sealed record ProgramRun(int Code, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The last line that says something: programs put the cause there.</summary>
    public string Cause => Error.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Length > 0) ?? $"it ended with exit code {Code}";

    /// <returns>Null: there is no such program. One that takes too long counts as having failed.</returns>
    public static async Task<ProgramRun?> Of(string program, IEnumerable<string> words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            using var process = Process.Start(start)!;
            // Nobody is asked anything: a program that wants a password fails.
            process.StandardInput.Close();
            patience.CancelAfter(Patience);
            using var _ = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return patience.IsCancellationRequested
                ? new(-1, "", $"{program} did not answer within {Patience.TotalSeconds:0} seconds")
                : new(process.ExitCode, output, await error.ConfigureAwait(false));
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
