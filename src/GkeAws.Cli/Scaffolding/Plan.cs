namespace GkeAws.Cli.Scaffolding;

/// <summary>What would be written into a folder. Made before anything is touched.</summary>
/// <param name="Created">Files that are not there yet.</param>
/// <param name="Same">How many are there already, with this very text.</param>
/// <param name="InTheWay">Paths that are there with another text, or are no files.</param>
internal sealed record Plan(string Folder, IReadOnlyList<RenderedFile> Created, int Same, IReadOnlyList<string> InTheWay)
{
    public static Plan For(string folder, IEnumerable<RenderedFile> files)
    {
        var created = new List<RenderedFile>();
        var inTheWay = new List<string>();
        var same = 0;
        foreach (var file in files.SelectMany(file => file.Base is { } copy ? [file, copy] : new[] { file }))
        {
            var path = Path.Combine(folder, file.Path);
            if (!Path.Exists(path))
            {
                created.Add(file);
            }
            else if (File.Exists(path) && File.ReadAllText(path) == file.Text)
            {
                same++;
            }
            else
            {
                inTheWay.Add(file.Path);
            }
        }
        return new Plan(folder, created, same, inTheWay);
    }

    /// <summary>Writes what is missing. Each file appears whole or not at all: temporary file, then rename.</summary>
    public void Apply(CancellationToken cancellation)
    {
        foreach (var file in Created)
        {
            cancellation.ThrowIfCancellationRequested();
            ProjectFile.Write(Path.Combine(Folder, file.Path), file.Text, file.IsExecutable);
        }
    }
}
