using System.Xml;
using System.Xml.Linq;

namespace GkeAws.Lab.S3;

/// <summary>The body of DeleteObjects.</summary>
/// <param name="HasVersions">A version is named, which is another object.</param>
internal sealed record DeletedKeys(IReadOnlyList<string> Keys, bool IsQuiet, bool HasVersions)
{
    /// <returns>Null: it is not the XML of this operation.</returns>
    public static DeletedKeys? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader);
            var objects = root.Elements().Where(element => element.Name.LocalName == "Object").ToList();
            var keys = objects.Select(element => Child(element, "Key")).ToList();
            return root.Name.LocalName != "Delete" || keys.Exists(string.IsNullOrEmpty)
                ? null
                : new DeletedKeys([.. keys.OfType<string>()], Child(root, "Quiet") == "true", objects.Exists(element => Child(element, "VersionId") is { Length: > 0 }));
        }
        catch (XmlException)
        {
            // The only way to ask the reader.
            return null;
        }
    }

    private static string? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;
}
