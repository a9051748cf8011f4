namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>GetObject without the content.</summary>
internal sealed class HeadObject : IS3Endpoint
{
    public string Operation => "HeadObject";

    public ValueTask<S3Answer> Answer(S3Call call) => GetObject.Read(call, isHead: true);
}
