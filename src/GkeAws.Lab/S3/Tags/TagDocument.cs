using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Tags;

/// <summary>Tags as a document.</summary>
internal static class TagDocument
{
    public const string Root = "Tagging";

    public static LabAnswer Of(IReadOnlyDictionary<string, string> tags)
    {
        var xml = new XmlText(withDeclaration: true).Open(Root, S3Service.XmlNamespace).Open("TagSet");
        foreach (var (key, value) in tags)
        {
            xml.Open("Tag").Element("Key", key).Element("Value", value).Close("Tag");
        }
        return LabAnswer.Xml(xml.Close("TagSet").Close(Root).ToString(), "application/xml");
    }
}
