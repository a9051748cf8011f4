using System.Diagnostics;

namespace GkeAws.Benchmarks.Diagnosis;

/// <summary>
/// The floor of the doctor: its child processes, whose output and complaints are read and thrown away, and its calls, signed beforehand and
/// sent by HttpClient. As many side by side.
/// </summary>
internal sealed class BareQuestions(DoctorFleet fleet, IReadOnlyList<string> programs) : IDisposable
{
    private readonly HttpClient _http = new();

    private const int AtOnce = 8;

    // What belongs together is asked one after the other, as by the doctor: a cluster's questions, then its token's call; an account's calls.
    private readonly IReadOnlyList<IReadOnlyList<string>> _clusters =
        [.. programs.Where(line => line.Contains(" --context ", StringComparison.Ordinal)).GroupBy(line => line.Split(' ')[2]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToList())];

    private readonly IReadOnlyList<string> _others = [.. programs.Where(line => !line.Contains(" --context ", StringComparison.Ordinal))];

    public void Dispose() => _http.Dispose();

    public void Run() => RunAll().GetAwaiter().GetResult();

    private async Task RunAll()
    {
        using var turns = new SemaphoreSlim(AtOnce);
        await Task.WhenAll(_others.Select(Start));
        await Task.WhenAll(Enumerable.Range(0, DoctorFleet.Environments).SelectMany(number => (Task[])[InTurn(turns, () => Cluster(number)), InTurn(turns, () => Calls(fleet.IamCalls[number]))]));
    }

    private async Task Cluster(int number)
    {
        foreach (var program in _clusters[number])
        {
            await Start(program);
        }
        await Calls([fleet.TokenCalls[number]]);
    }

    private async Task Calls(IEnumerable<QueryCall> calls)
    {
        foreach (var call in calls)
        {
            using var request = call.ToMessage(fleet.Endpoint);
            using var answer = await _http.SendAsync(request);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        }
    }

    private static async Task Start(string line)
    {
        var words = line.Split(' ');
        using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await error;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{line} ended with {process.ExitCode}");
        }
    }

    private static async Task InTurn(SemaphoreSlim turns, Func<Task> work)
    {
        await turns.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            turns.Release();
        }
    }
}
