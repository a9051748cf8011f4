namespace GkeAws.Federation.Actions;

/// <summary>What an operation's action acts on: which ARN of the request the policy has to name.</summary>
public enum S3Target
{
    /// <summary><c>*</c>: the action knows no resource.</summary>
    Everything,
    Bucket,

    /// <summary>The object that is read, written or changed.</summary>
    TargetObject,

    /// <summary>The object that is copied.</summary>
    SourceObject,

    /// <summary>The KMS key of the object or of the bucket it is written to.</summary>
    Key,

    /// <summary>The KMS key of the object that is copied.</summary>
    SourceKey,

    /// <summary>The IAM role that S3 is to assume.</summary>
    Role,

    /// <summary>A bucket of S3 Express One Zone.</summary>
    DirectoryBucket,

    /// <summary>The table bucket of the metadata tables, and its tables.</summary>
    TableBucket,
    ObjectLambdaAccessPoint,
}
