using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>The document that some operations have as their body, with the checksums that come with it.</summary>
internal static class XmlBody
{
    private const int Longest = 4 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <param name="root">The document's element.</param>
    /// <returns>Neither a document nor an error: the body is empty.</returns>
    public static async ValueTask<(XElement? Root, AwsError? Error)> Read(S3Call call, string root)
    {
        using var checksums = PayloadChecksum.Begin(call.Wire, null, out var error);
        return checksums is null ? (null, error) : await Read(call, root, checksums);
    }

    /// <summary>As <see cref="Read(S3Call, string)"/>, where an empty body is an error too.</summary>
    public static async ValueTask<(XElement? Root, AwsError? Error)> Require(S3Call call, string root)
    {
        var (read, error) = await Read(call, root);
        return (read, error ?? (read is null ? S3Errors.MalformedXml() : null));
    }

    /// <summary>As <see cref="Require"/>, where checksums in the headers are those of something else.</summary>
    public static async ValueTask<(XElement? Root, AwsError? Error)> RequireWithoutChecksum(S3Call call, string root)
    {
        var (read, error) = await Read(call, root, null);
        return (read, error ?? (read is null ? S3Errors.MalformedXml() : null));
    }

    private static async ValueTask<(XElement? Root, AwsError? Error)> Read(S3Call call, string root, PayloadChecksum? checksums)
    {
        using var body = new MemoryStream();
        var end = await PayloadReader.Read(call, Longest, data =>
        {
            checksums?.Append(data);
            body.Write(data);
        });
        var error = end.Error?.Code == "EntityTooLarge" ? S3Errors.MaxMessageLengthExceeded(Longest) : end.Error ?? checksums?.Check(end, out _, out _);
        if (error is not null || body.Length == 0)
        {
            return (null, error);
        }
        body.Position = 0;
        return Parse(body) is { } read && read.Name.LocalName == root ? (read, null) : (null, S3Errors.MalformedXml());
    }

    /// <summary>Whatever the namespace: clients differ.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    public static string? Text(this XElement element, string name) => element.All(name).FirstOrDefault()?.Value;

    public static int? Number(this XElement element, string name) =>
        int.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static XElement? Parse(Stream body)
    {
        try
        {
            using var reader = XmlReader.Create(body, Settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            // The only way to ask the reader.
            return null;
        }
    }
}
