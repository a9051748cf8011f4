namespace GkeAws.Cli.Writing;

/// <summary>
/// Keeps a second run out of a project. The operating system holds the lock and frees it when the process ends, however it ends.
/// </summary>
internal sealed class ProjectLock : IDisposable
{
    private const string Name = ".gke-aws/lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream stream;
    private readonly string path;

    private ProjectLock(FileStream stream, string path) => (this.stream, this.path) = (stream, path);

    /// <returns>Null: another run has it.</returns>
    public static ProjectLock? Take(string projectFolder)
    {
        var path = Path.Combine(projectFolder, Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            FileStream stream;
            try
            {
                stream = new FileStream(path, new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                });
            }
            catch (IOException exception) when (IsTaken(exception))
            {
                return null;
            }
            if (IsStillThere(stream, path))
            {
                return new ProjectLock(stream, path);
            }
            stream.Dispose();
        }
    }

    /// <summary>Takes it as soon as no other run has it.</summary>
    /// <param name="say">Called once, when there is another run to wait for.</param>
    public static ProjectLock Wait(string projectFolder, Action<string> say, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (Take(projectFolder) is { } taken)
            {
                return taken;
            }
            if (isFirst)
            {
                say($"{projectFolder}: another gke-aws works here; waiting until it has ended.");
            }
            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The file goes while the lock still holds, so that it is this run's own; Windows removes none that is open.</summary>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }
        stream.Dispose();
    }

    /// <summary>
    /// The run before removes the file when it ends; a file opened just before and locked just after is one that nobody else sees.
    /// A time that only this run sets tells whether the path still leads to it.
    /// </summary>
    private static bool IsStillThere(FileStream stream, string path)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next());
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == mark;
    }

    /// <summary>EAGAIN of Linux and macOS, and the sharing violation of Windows.</summary>
    private static bool IsTaken(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
