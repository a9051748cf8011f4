namespace GkeAws.Lab.Stores;

/// <summary>Does a bucket keep versions (S3 User Guide, Using versioning in S3 buckets).</summary>
internal enum BucketVersioning
{
    /// <summary>Never did.</summary>
    Never,
    Enabled,

    /// <summary>Keeps those that it has; new ones take the place of the null version.</summary>
    Suspended,
}
