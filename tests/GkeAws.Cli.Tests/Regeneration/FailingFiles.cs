using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>Passes everything through until a chosen step that changes something; that one fails.</summary>
/// <param name="failAt">The step from 0; -1: none.</param>
/// <param name="failure">What is thrown. <see cref="KilledException"/> means death: every later step fails as well, so that no clean-up runs.</param>
/// <param name="isHalfDone">A write leaves half of its bytes behind before it fails, the removal of a tree half of its files.</param>
internal sealed class FailingFiles(IProjectFiles files, int failAt, Func<Exception> failure, bool isHalfDone = false) : IProjectFiles
{
    private bool isDead;

    /// <summary>Steps so far that changed something, or would have.</summary>
    public int Steps { get; private set; }

    public EntryKind KindOf(string path) => files.KindOf(path);

    public byte[] Read(string path) => files.Read(path);

    public UnixFileMode? RightsOf(string path) => files.RightsOf(path);

    public IEnumerable<string> FilesBelow(string folder) => files.FilesBelow(folder);

    public void CreateFolder(string path) => Step(() => files.CreateFolder(path));

    public void Write(string path, byte[] content, FileRights rights) =>
        Step(() => files.Write(path, content, rights), () => files.Write(path, content[..(content.Length / 2)], rights));

    public void Move(string from, string to) => Step(() => files.Move(from, to));

    public void MoveFolder(string from, string to) => Step(() => files.MoveFolder(from, to));

    public void Delete(string path) => Step(() => files.Delete(path));

    public void DeleteFolder(string path) => Step(() => files.DeleteFolder(path));

    public void DeleteTree(string path) => Step(() => files.DeleteTree(path), () =>
    {
        foreach (var file in files.FilesBelow(path).Order(StringComparer.Ordinal).Where((_, number) => number % 2 == 0).ToList())
        {
            files.Delete(file);
        }
    });

    private void Step(Action action, Action? half = null)
    {
        if (isDead)
        {
            throw new KilledException();
        }
        if (Steps++ != failAt)
        {
            action();
            return;
        }
        if (isHalfDone)
        {
            half?.Invoke();
        }
        var exception = failure();
        isDead = exception is KilledException;
        throw exception;
    }
}

/// <summary>kill -9: nothing of ours catches it.</summary>
internal sealed class KilledException : Exception;
