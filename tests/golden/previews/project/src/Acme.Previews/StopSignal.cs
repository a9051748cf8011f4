namespace Acme.Previews;

using global::System;
using global::System.Runtime.InteropServices;
using global::System.Threading;

/// <summary>Turns SIGINT and SIGTERM into cancellation, so that the program ends with a line of its own and not in the middle of one.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private volatile ExitCode exitCode;

    public StopSignal()
    {
        interrupt = Register(PosixSignal.SIGINT, ExitCode.Interrupted);
        terminate = Register(PosixSignal.SIGTERM, ExitCode.Terminated);
    }

    public CancellationToken Token => source.Token;

    /// <summary>Of the signal that came; <see cref="ExitCode.Success"/> when none did.</summary>
    public ExitCode ExitCode => exitCode;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal, ExitCode code) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        exitCode = code;
        source.Cancel();
    });
}
