using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>A body as the client meant it: without its chunks, and as it was signed.</summary>
/// <param name="Trailers">Headers that came after the body, names in lower case.</param>
internal sealed record Payload(ReadOnlyMemory<byte> Content, IReadOnlyDictionary<string, string> Trailers, AwsError? Error)
{
    private static readonly Dictionary<string, string> None = [];

    public static Payload Of(ReadOnlyMemory<byte> content) => new(content, None, null);

    public static Payload Refused(AwsError error) => new(default, None, error);
}
