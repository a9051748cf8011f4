namespace GkeAws.Tests.Infra;

/// <summary>A folder outside the repository, so that neither its props nor its .gitignore reach into a test. Removed on dispose.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gke-aws-").FullName;

    public string this[string relativePath] => System.IO.Path.Combine(Path, relativePath);

    public void Dispose()
    {
        FileTree.Delete(Path);
    }
}
