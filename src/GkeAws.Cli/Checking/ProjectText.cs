using System.Text;

namespace GkeAws.Cli.Checking;

/// <summary>A file of the project as it was read.</summary>
/// <param name="Path">Relative to the project.</param>
internal sealed record ProjectText(string Path, byte[] Content)
{
    public string Text => Encoding.UTF8.GetString(Content);
}
