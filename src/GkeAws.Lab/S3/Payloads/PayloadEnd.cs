using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>What is known once a body is read to its end.</summary>
/// <param name="Trailers">Headers that came after the body, names in lower case.</param>
/// <param name="Error">Null: it is the body that was signed.</param>
internal sealed record PayloadEnd(IReadOnlyDictionary<string, string> Trailers, AwsError? Error)
{
    private static readonly Dictionary<string, string> None = [];

    public static PayloadEnd Good { get; } = new(None, null);

    public static implicit operator PayloadEnd(AwsError error) => new(None, error);
}
