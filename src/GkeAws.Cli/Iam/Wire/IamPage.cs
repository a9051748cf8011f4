using System.Xml.Linq;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>A part of a list, and what asks for the next one; null on the last.</summary>
internal sealed record IamPage<T>(IReadOnlyList<T> Members, string? NextMarker)
{
    /// <param name="marker">What asked for this page: a server that answers with the same one would be asked for ever.</param>
    public static IamPage<T> Read(XElement result, string list, Func<XElement, T> read, string? marker)
    {
        var next = result.Truth("IsTruncated") == true ? result.RequiredText("Marker") : null;
        return next is not null && next == marker
            ? throw new FormatException($"<{result.Name.LocalName}> goes on with the marker that asked for it")
            : new(result.List(list, read), next);
    }
}
