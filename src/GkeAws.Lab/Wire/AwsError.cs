namespace GkeAws.Lab.Wire;

/// <summary>An error answer of a service.</summary>
/// <param name="Code">As on the wire.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Message">As on the wire.</param>
/// <param name="Reason">What is really wrong: for the lab's log, never for the answer.</param>
internal sealed record AwsError(string Code, int Status, string Message, string Reason)
{
    /// <summary>Further elements of S3's error document, for example BucketName.</summary>
    public IReadOnlyList<(string Name, string Value)> Details { get; init; } = [];

    /// <summary>Headers that come with it.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
