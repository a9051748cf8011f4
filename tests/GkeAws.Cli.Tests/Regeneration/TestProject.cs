namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>A project of its own on disk, made by <c>gke-aws new</c>.</summary>
internal sealed class TestProject : IDisposable
{
    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Default = new(() =>
    {
        using var project = new TestProject([]);
        return project.Tree();
    });

    private readonly TemporaryDirectory temporary = new();

    private TestProject(string[] options)
    {
        CommandRun.Of(["new", "-o", Folder, .. options]).MustExit(0);
    }

    /// <summary>The default project; rendered once for all tests.</summary>
    public TestProject()
    {
        foreach (var (path, content) in Default.Value)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
            File.WriteAllBytes(this[path], content);
        }
    }

    public string Folder => temporary["project"];

    public string this[string path] => Path.Combine(Folder, path);

    public static TestProject With(params string[] options) => new(options);

    public SortedDictionary<string, byte[]> Tree() => FileTree.Read(Folder);

    public CommandRun Render(params string[] options) => CommandRun.Of(["render", "--project", Folder, .. options]);

    public CommandRun Check(params string[] options) => CommandRun.Of(["check", "--project", Folder, .. options]);

    public CommandRun Diff() => CommandRun.Of(["diff", "--project", Folder]);

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>Fails when there is nothing to replace, so that a template's change does not empty a test.</summary>
    public void Replace(string path, string find, string with)
    {
        var text = Read(path);
        Assert.Contains(find, text, StringComparison.Ordinal);
        File.WriteAllText(this[path], text.Replace(find, with, StringComparison.Ordinal));
    }

    public void Prepend(string path, string text) => File.WriteAllText(this[path], text + Read(path));

    /// <summary>Another cluster: provider, trust policy, environment, README and ACCESS.md follow.</summary>
    public void RenameCluster(string name = "prod") => Replace("federation.json", "\"name\": \"demo\"", $"\"name\": \"{name}\"");

    public void Dispose() => temporary.Dispose();
}
