namespace GkeAws.Cli.Scaffolding;

/// <summary>What a file of the project has to be.</summary>
/// <param name="Path">Relative, <c>/</c> between the parts.</param>
/// <param name="Text">LF, ends with a newline, written as UTF-8 without byte order mark.</param>
internal sealed record RenderedFile(string Path, string Text, Ownership Ownership, bool IsExecutable)
{
    public const string BaseFolder = ".gke-aws/base/";

    /// <summary>No scanner, bot or <c>kubectl -R</c> may take a copy for the thing itself.</summary>
    public const string BaseSuffix = ".base";

    /// <summary>The copy that a later merge starts from; null for files that are never merged.</summary>
    public RenderedFile? Base => Ownership == Ownership.Merge
        ? new RenderedFile(BaseFolder + Path + BaseSuffix, Text, Ownership.Derived, false)
        : null;
}
