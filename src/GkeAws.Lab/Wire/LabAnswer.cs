using System.Text;
using GkeAws.Lab.Stores.Contents;

namespace GkeAws.Lab.Wire;

/// <summary>An answer before it is written.</summary>
internal sealed class LabAnswer(int status, ReadOnlyMemory<byte> body, string? contentType)
{
    public const string XmlType = "text/xml";

    public int Status { get; } = status;

    public ReadOnlyMemory<byte> Body { get; } = body;

    public string? ContentType { get; } = contentType;

    public List<(string Name, string Value)>? Headers { get; private set; }

    /// <summary>A body that is longer than memory should be; held until it is written.</summary>
    public LabContent? Content { get; init; }

    /// <summary>Content-Length when it is not that of the body: answers to HEAD.</summary>
    public long? Length { get; init; }

    /// <summary>Null for a success; the log says why.</summary>
    public AwsError? Error { get; init; }

    public static LabAnswer Empty(int status) => new(status, default, null);

    public static LabAnswer Xml(string xml, string contentType = XmlType) => new(200, Encoding.UTF8.GetBytes(xml), contentType);

    public static LabAnswer Json(string json, string contentType) => new(200, Encoding.UTF8.GetBytes(json), contentType);

    public LabAnswer With(string name, string? value)
    {
        if (value is not null)
        {
            (Headers ??= []).Add((name, value));
        }
        return this;
    }
}
