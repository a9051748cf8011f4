namespace GkeAws.Cli.Commands;

/// <summary>
/// Work that reads files runs beside the command line, so that an interrupt ends it even while a read waits for ever (a pipe, a network
/// drive that is gone).
/// </summary>
internal static class OnThreadPool
{
    public static Task<int> Run(Func<int> work) => Task.Run(work, CancellationToken.None);
}
