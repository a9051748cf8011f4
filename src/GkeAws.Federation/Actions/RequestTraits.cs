namespace GkeAws.Federation.Actions;

/// <summary>What a request to S3 carries, or touches, that makes it need further actions.</summary>
[Flags]
public enum RequestTraits
{
    None = 0,

    /// <summary>A version id of the object that is read or changed.</summary>
    Version = 1 << 0,

    /// <summary>A version id of the object that is copied.</summary>
    SourceVersion = 1 << 1,

    /// <summary>An access control list other than private.</summary>
    Acl = 1 << 2,

    /// <summary>Tags for the object that is written; for copies also: the copied object has tags, and they are not replaced.</summary>
    Tags = 1 << 3,

    /// <summary>An object lock retention is set.</summary>
    Retention = 1 << 4,

    /// <summary>An object lock legal hold is set.</summary>
    LegalHold = 1 << 5,

    /// <summary>Governance mode is bypassed.</summary>
    BypassGovernance = 1 << 6,

    /// <summary>The object, or the bucket it is written to, is encrypted with a customer managed KMS key.</summary>
    Key = 1 << 7,

    /// <summary>The object that is copied is encrypted with a customer managed KMS key.</summary>
    SourceKey = 1 << 8,

    /// <summary>A bucket is made with object lock.</summary>
    ObjectLock = 1 << 9,

    /// <summary>A bucket is made with an ownership setting.</summary>
    Ownership = 1 << 10,

    /// <summary>The checksum of an encrypted object is asked for without its content.</summary>
    Checksum = 1 << 11,

    /// <summary>The role of a bucket's configuration is set.</summary>
    Role = 1 << 12,
}
