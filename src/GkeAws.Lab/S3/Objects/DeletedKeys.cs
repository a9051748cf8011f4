using System.Xml.Linq;

namespace GkeAws.Lab.S3.Objects;

/// <summary>The body of DeleteObjects.</summary>
/// <param name="Keys">With the version to delete for good; without one the object is deleted.</param>
internal sealed record DeletedKeys(IReadOnlyList<(string Key, string? Version)> Keys, bool IsQuiet)
{
    private const int MostKeys = 1000;

    /// <returns>Null: it is not the document of this operation.</returns>
    public static DeletedKeys? Read(XElement root)
    {
        var keys = root.All("Object").Select(item => (Key: item.Text("Key") ?? "", Version: item.Text("VersionId") is { Length: > 0 } version ? version : null)).ToList();
        return keys.Count is 0 or > MostKeys || keys.Exists(item => item.Key.Length == 0) ? null : new DeletedKeys(keys, root.Text("Quiet") == "true");
    }
}
