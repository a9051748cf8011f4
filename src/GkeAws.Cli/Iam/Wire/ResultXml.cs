using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>Reading of IAM's XML; as in AWS's own clients the namespace does not count, because other servers leave it out. What is missing or is no value throws <see cref="FormatException"/>: then it was not IAM that answered.</summary>
internal static class ResultXml
{
    /// <summary>The element <c>ActionResult</c> of an answer.</summary>
    public static XElement ReadResult(Stream body, string action)
    {
        using var reader = XmlReader.Create(body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var root = XElement.Load(reader);
        return root.Name.LocalName == $"{action}Response"
            ? root.Required($"{action}Result")
            : throw new FormatException($"it begins with <{root.Name.LocalName}>, not <{action}Response>");
    }

    public static XElement? Optional(this XElement element, string name) => element.Children(name).FirstOrDefault();

    public static XElement Required(this XElement element, string name) =>
        element.Optional(name) ?? throw new FormatException($"<{element.Name.LocalName}> has no <{name}>");

    /// <summary>Null when the element is not there.</summary>
    public static string? Text(this XElement element, string name) => element.Optional(name)?.Value;

    public static string RequiredText(this XElement element, string name) => element.Required(name).Value;

    public static bool? Truth(this XElement element, string name) => element.Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => throw new FormatException($"<{name}> is \"{text}\", not true or false"),
    };

    public static int? Number(this XElement element, string name) => element.Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new FormatException($"<{name}> is \"{text}\", not a number"),
    };

    public static DateTimeOffset? Time(this XElement element, string name) => element.Text(name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        var text => throw new FormatException($"<{name}> is \"{text}\", not a time"),
    };

    /// <summary>A policy, which IAM sends percent-encoded (RFC 3986) inside the XML.</summary>
    public static string? Policy(this XElement element, string name) => element.Text(name) is { } text ? Uri.UnescapeDataString(text) : null;

    /// <summary>Empty when the list is not there. As in botocore, all that stands in a list is a member of it: Ceph does not always say <c>member</c>.</summary>
    public static IReadOnlyList<T> List<T>(this XElement element, string name, Func<XElement, T> read) =>
        element.Optional(name) is { } list ? [.. list.Elements().Select(read)] : [];

    public static IReadOnlyList<string> Texts(this XElement element, string name) => element.List(name, member => member.Value);

    /// <summary>A map in the query protocol's form: <c>entry</c> with <c>key</c> and <c>value</c>.</summary>
    public static IReadOnlyDictionary<string, string> Map(this XElement element, string name) =>
        (element.Optional(name)?.Children("entry") ?? []).ToDictionary(entry => entry.RequiredText("key"), entry => entry.RequiredText("value"));

    private static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);
}
