namespace GkeAws.Cli.Tests.Simulation;

/// <summary>A golden project outside the repository, for edits by hand.</summary>
internal sealed class ProjectCopy : IDisposable
{
    private const string QueuePolicy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}]}""";

    private readonly TemporaryDirectory _folder = new();

    private ProjectCopy()
    {
    }

    public ProjectCopy(string scenario)
    {
        FileTree.Copy(new GoldenScenario(scenario).ProjectFolder, Folder);
        if (scenario is "fleet" or "previews")
        {
            // The user's own file, which federation.json names.
            Write("policies/queue.json", QueuePolicy);
        }
    }

    /// <summary>What a render makes of a federation.json.</summary>
    public static ProjectCopy Rendered(string parameters)
    {
        var project = new ProjectCopy();
        project.Write("federation.json", parameters);
        Regeneration.CommandRun.Of("render", "--project", project.Folder).MustExit(0);
        return project;
    }

    public string Folder => _folder["project"];

    public string this[string path] => Path.Combine(Folder, path);

    public string Beside(string name) => _folder[name];

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public void Replace(string path, string from, string to)
    {
        var text = File.ReadAllText(this[path]);
        Assert.Contains(from, text);
        File.WriteAllText(this[path], text.Replace(from, to, StringComparison.Ordinal));
    }

    public Task<CommandRun> Simulate(params IEnumerable<string> arguments) => CommandRun.Simulate(["--project", Folder, .. arguments]);

    /// <summary>What was said, without this machine's paths.</summary>
    public string Clean(string text) => text.Replace(Folder, "PROJECT", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();
}
