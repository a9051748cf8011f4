namespace GkeAws.Cli.Scaffolding;

/// <summary>One environment's files, or those of the project as a whole. Parts can be rendered at the same time and forgotten one by one.</summary>
/// <param name="Paths">The paths alone: these cost nothing to know.</param>
/// <param name="Files">Rendered anew each time they are walked, one after another.</param>
internal sealed record RenderPart(IEnumerable<(string Path, Ownership Ownership)> Paths, IEnumerable<RenderedFile> Files);
