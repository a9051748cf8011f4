using System.Security;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>Recorded answers cut into pages.</summary>
internal static class Pages
{
    public static string Truncated(string action, string? marker)
    {
        var next = marker is null ? "" : $"<Marker>{SecurityElement.Escape(marker)}</Marker>";
        var answer = Recording.Answer(action);
        Assert.Contains("<IsTruncated>false</IsTruncated>", answer);
        return answer.Replace("<IsTruncated>false</IsTruncated>", $"<IsTruncated>true</IsTruncated>{next}", StringComparison.Ordinal);
    }
}
