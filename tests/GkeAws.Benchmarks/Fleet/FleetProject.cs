namespace GkeAws.Benchmarks.Fleet;

/// <summary>The fleet's project in a folder.</summary>
internal sealed class FleetProject
{
    private static readonly string[] Buckets = ["acme-data-000", "acme-other-000"];

    private int turn;

    public FleetProject(string folder)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        File.WriteAllText(ParameterFile, FleetParameters.Text(Buckets[0]));
    }

    public string Folder { get; }

    private string ParameterFile => Path.Combine(Folder, "federation.json");

    /// <summary>As before the first render.</summary>
    public void Empty()
    {
        foreach (var folder in Directory.GetDirectories(Folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        foreach (var file in Directory.GetFiles(Folder).Where(file => file != ParameterFile))
        {
            File.Delete(file);
        }
    }

    /// <summary>The first workload gets its other bucket.</summary>
    public void ChangeBucket() => File.WriteAllText(ParameterFile, FleetParameters.Text(Buckets[++turn % 2]));

    /// <summary>Full paths of everything that a render made; base copies among them.</summary>
    public IReadOnlyList<string> RenderedFiles() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => file != ParameterFile).Order(StringComparer.Ordinal)];
}
