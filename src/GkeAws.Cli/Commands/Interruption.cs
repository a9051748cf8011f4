using System.Runtime.InteropServices;

namespace GkeAws.Cli.Commands;

/// <summary>
/// Ctrl-C (SIGINT), and the request to end (SIGTERM). The first one cancels; work that is about to change files is waited for, because it
/// undoes or finishes what it began; work that does not answer (a read from a pipe or a drive that is gone) is left behind. The second one
/// ends the process where it stands, which loses nothing either.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>How long work that only reads may take to notice.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource source = new();
    private readonly TaskCompletionSource abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] registrations;
    private volatile bool isWriting;
    private int signals;

    public Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
    ];

    public CancellationToken Token => source.Token;

    /// <summary>Completes when the work is not worth waiting for.</summary>
    public Task Abandoned => abandoned.Task;

    /// <summary>From here on the work is waited for.</summary>
    public void WaitForTheEnd() => isWriting = true;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }
        source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref signals) > 1)
        {
            abandoned.TrySetResult();
            return;
        }
        source.Cancel();
        _ = AbandonLater();
    }

    private async Task AbandonLater()
    {
        await Task.Delay(Patience).ConfigureAwait(false);
        if (!isWriting)
        {
            abandoned.TrySetResult();
        }
    }
}
