using GkeAws.Lab.S3.Objects;

namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>Reads an object, a range or a part of it.</summary>
internal sealed class GetObject : IS3Endpoint
{
    public static (string, string) Action { get; } = ("s3:GetObject", "s3:GetObjectVersion");

    public string Operation => "GetObject";

    public ValueTask<S3Answer> Answer(S3Call call) => Read(call, isHead: false);

    /// <param name="isHead">Headers alone.</param>
    public static S3Answer Read(S3Call call, bool isHead) => ObjectSearch.Hold(call, Action, out var error) is { } item ? ReadAnswer.Of(call, item, isHead) : error!;
}
