namespace GkeAws.Lab.S3;

/// <summary>An operation of S3.</summary>
internal interface IS3Endpoint
{
    /// <summary>As the SDKs name it.</summary>
    string Operation { get; }

    ValueTask<S3Answer> Answer(S3Call call);
}
