using System.Text;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Projects;

namespace GkeAws.Cli.Merging;

/// <summary>
/// The text of each file as last rendered. It is recorded in <c>.gke-aws/base</c>; a copy that is missing or that git left its conflict
/// markers in is rendered again from the last parameters, when this very version rendered them.
/// </summary>
/// <param name="renderer">Renders the last parameters.</param>
internal sealed class BaseStore(IProjectFiles files, ProjectState state, TemplateRenderer renderer, RenderSettings settings)
{
    private readonly Lazy<IReadOnlySet<string>> lastPaths = new(() => state.Parameters is null
        ? new HashSet<string>()
        : renderer.Parts(state.Parameters, settings).SelectMany(part => part.Paths).Select(file => file.Path).ToHashSet(StringComparer.Ordinal));

    private readonly Lazy<IReadOnlyDictionary<string, string>> lastTexts = new(() => state.Parameters is null || state.Version != settings.Version
        ? new Dictionary<string, string>()
        : renderer.Render(state.Parameters, settings).Where(file => file.Ownership == Ownership.Merge)
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal));

    public static string PathOf(string path) => RenderedFile.BaseFolder + path + RenderedFile.BaseSuffix;

    /// <summary>Paths of all files that there is a copy of.</summary>
    public IEnumerable<string> Paths => files.FilesBelow(RenderedFile.BaseFolder.TrimEnd('/'))
        .Where(path => path.EndsWith(RenderedFile.BaseSuffix, StringComparison.Ordinal))
        .Select(path => path[RenderedFile.BaseFolder.Length..^RenderedFile.BaseSuffix.Length]);

    /// <summary>Whether the last render made the file, as far as today's templates tell.</summary>
    public bool WasRendered(string path) => lastPaths.Value.Contains(path);

    /// <summary>Files that are the user's alone and that the last parameters made.</summary>
    public IEnumerable<string> LastOnce => state.Parameters is null ? [] : renderer.OncePaths(state.Parameters, settings);

    /// <param name="rendered">The new render; a copy that equals it is good without another look.</param>
    public BaseCopy Of(string path, ReadOnlySpan<byte> rendered)
    {
        var kind = files.KindOf(PathOf(path));
        var stored = kind == EntryKind.File ? files.Read(PathOf(path)) : null;
        if (stored is not null && rendered.SequenceEqual(stored))
        {
            return new BaseCopy(stored, stored, null);
        }

        if (kind is not (EntryKind.File or EntryKind.None))
        {
            return new BaseCopy(null, null, "is no plain file", IsBlocked: true);
        }

        var text = stored is null ? null : StrictText.Read(stored);
        var problem = kind switch
        {
            EntryKind.None => "is missing",
            _ when text is null => "is no UTF-8 text",
            _ when ConflictMarkers.Find(text) is not null => "has conflict markers",
            _ => null,
        };
        return problem is null
            ? new BaseCopy(stored, stored, null)
            : new BaseCopy(stored, lastTexts.Value.TryGetValue(path, out var again) ? Encoding.UTF8.GetBytes(again) : null, problem);
    }
}
