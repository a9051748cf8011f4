namespace GkeAws.Cli.Scaffolding;

/// <summary>What a later render does with a file.</summary>
internal enum Ownership
{
    /// <summary>Three-way merge of base, disk and the new render; the text is kept in <c>.gke-aws/base</c>.</summary>
    Merge,

    /// <summary>Written once; then it is the user's alone.</summary>
    Once,

    /// <summary>Written anew by each render; nobody edits it.</summary>
    Derived,
}
