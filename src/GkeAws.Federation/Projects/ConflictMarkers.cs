namespace GkeAws.Federation.Projects;

/// <summary>git's conflict markers, in its diff3 style.</summary>
public static class ConflictMarkers
{
    public const string Mine = "<<<<<<< yours";
    public const string Base = "||||||| last render";
    public const string Middle = "=======";
    public const string Rendered = ">>>>>>> new render";

    private const string Opening = "<<<<<<< ";
    private const string Closing = ">>>>>>> ";

    /// <summary>The first marker's line from 1; null when there are none. A line of equals signs alone is no marker: Markdown has them.</summary>
    public static int? Find(string text)
    {
        var opening = LineOf(text, Opening, 0);
        return opening >= 0 && LineOf(text, Closing, opening) >= 0 ? LinesBefore(text, opening) + 1 : null;
    }

    private static int LinesBefore(string text, int offset)
    {
        var lines = 0;
        for (var index = 0; index < offset; index++)
        {
            lines += text[index] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static int LineOf(string text, string marker, int from)
    {
        for (var index = from; (index = text.IndexOf(marker, index, StringComparison.Ordinal)) >= 0; index++)
        {
            if (index == 0 || text[index - 1] == '\n')
            {
                return index;
            }
        }
        return -1;
    }
}
