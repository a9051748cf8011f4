namespace GkeAws.Tests.Infra;

/// <summary>A folder outside the repository, so that neither its props nor its .gitignore reach into a test. Removed on dispose.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    /// <summary>Where the system has its temporary files.</summary>
    public TemporaryDirectory() => Path = Directory.CreateTempSubdirectory("gke-aws-").FullName;

    /// <param name="parent">A folder that is there.</param>
    public TemporaryDirectory(string parent) => Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, $"gke-aws-{Guid.NewGuid():N}")).FullName;

    public string Path { get; }

    public string this[string relativePath] => System.IO.Path.Combine(Path, relativePath);

    public void Dispose()
    {
        FileTree.Delete(Path);
    }
}
