namespace GkeAws.Cli.Merging;

/// <summary>Both the user and the new render changed these lines, differently.</summary>
/// <param name="Line">Of the user's text, from 1.</param>
/// <param name="Mine">The user's lines, without line ends; as the others.</param>
internal sealed record Conflict(int Line, IReadOnlyList<string> Mine, IReadOnlyList<string> Base, IReadOnlyList<string> Rendered)
{
    /// <summary>The last of the user's lines, from 1; where it has none, the line that the others stand before.</summary>
    public int LastLine => Mine.Count == 0 ? Line : Line + Mine.Count - 1;
}
