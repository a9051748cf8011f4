using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Regeneration;

/// <summary>Everything that a render would do, before anything is done. Holds the texts that change, and no others.</summary>
/// <param name="Files">By path; those with nothing to do and nothing to say are only counted.</param>
/// <param name="Produced">How many files the parameters ask for.</param>
internal sealed record RenderPlan(IReadOnlyList<PlannedFile> Files, int Produced)
{
    public IEnumerable<PlannedFile> Refused => Files.Where(file => file.IsRefused);

    public IEnumerable<PlannedFile> WithMarkers => Files.Where(file => file.MarkersAt is not null);

    public IEnumerable<PlannedFile> Conflicts => Files.Where(file => file.IsConflict);

    /// <summary>A file, then its base copy; the state at the very end, because it says that all before it is done.</summary>
    public IReadOnlyList<FileWrite> Writes { get; } =
    [
        .. Files.SelectMany(file => new[] { file.Write, file.BaseWrite }).OfType<FileWrite>().OrderBy(write => write.Path == ProjectState.Path),
    ];

    /// <summary>Whether a render would change a file, base copies included.</summary>
    public bool HasWork => Writes.Count > 0;
}
