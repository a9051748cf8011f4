namespace GkeAws.Cli.Merging;

/// <summary>One line of a text.</summary>
/// <param name="Content">Without its line end. This is what a merge compares.</param>
/// <param name="End">LF, CR LF, or empty in a last line that has none.</param>
internal readonly record struct TextLine(string Content, string End)
{
    public override string ToString() => Content + End;
}
