namespace GkeAws.Lab.S3;

/// <summary>What the path of a request names.</summary>
internal enum S3Level
{
    Service,
    Bucket,
    Key,
}
