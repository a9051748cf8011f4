namespace GkeAws.Federation.Actions;

/// <summary>
/// A line is <c>Operation source target need …</c>. Sources: <c>guide</c> S3 user guide, Required permissions for Amazon S3 API operations;
/// <c>api</c> the operation's page of the S3 API reference; <c>create</c> that of CreateMultipartUpload; <c>copies</c> AWS re:Post, copying between
/// buckets; <c>reference</c>, <c>lambda</c> service authorization reference. A need is an action of s3 or with its prefix, on the line's target or
/// <c>@</c> another, only <c>?</c> with and not <c>!</c> with a trait of the request. What only makes an answer fuller is left out (GetObjectTagging
/// for the tag count of GetObject, GetObjectRetention and GetObjectLegalHold for its headers, GetObjectAcl for owners in lists).
/// For operations that serve several kinds of buckets the lines speak of general purpose buckets.
/// </summary>
internal static class S3OperationTable
{
    public const string Lines = """
        AbortMultipartUpload guide object AbortMultipartUpload
        CompleteMultipartUpload guide object PutObject kms:Decrypt@key?key
        CopyObject guide+api+copies object GetObject@source!source-version GetObjectVersion@source?source-version GetObjectTagging@source?tags!source-version GetObjectVersionTagging@source?tags?source-version kms:Decrypt@source-key?source-key PutObject PutObjectAcl?acl PutObjectTagging?tags kms:GenerateDataKey@key?key PutObjectRetention?retention PutObjectLegalHold?legal-hold
        CreateBucket guide+api bucket CreateBucket PutBucketAcl?acl PutBucketObjectLockConfiguration?object-lock PutBucketVersioning?object-lock PutBucketOwnershipControls?ownership
        CreateBucketMetadataConfiguration guide bucket CreateBucketMetadataTableConfiguration s3tables:CreateTableBucket@table-bucket s3tables:CreateNamespace@table-bucket s3tables:CreateTable@table-bucket s3tables:GetTable@table-bucket s3tables:PutTablePolicy@table-bucket s3tables:PutTableEncryption@table-bucket kms:DescribeKey@key?key
        CreateBucketMetadataTableConfiguration guide bucket CreateBucketMetadataTableConfiguration s3tables:CreateNamespace@table-bucket s3tables:CreateTable@table-bucket s3tables:GetTable@table-bucket s3tables:PutTablePolicy@table-bucket
        CreateMultipartUpload guide object PutObject PutObjectAcl?acl PutObjectTagging?tags kms:GenerateDataKey@key?key PutObjectRetention?retention PutObjectLegalHold?legal-hold
        CreateSession api directory-bucket s3express:CreateSession kms:GenerateDataKey@key?key kms:Decrypt@key?key
        DeleteBucket guide bucket DeleteBucket
        DeleteBucketAnalyticsConfiguration guide bucket PutAnalyticsConfiguration
        DeleteBucketCors guide bucket PutBucketCORS
        DeleteBucketEncryption guide bucket PutEncryptionConfiguration
        DeleteBucketIntelligentTieringConfiguration guide bucket PutIntelligentTieringConfiguration
        DeleteBucketInventoryConfiguration guide bucket PutInventoryConfiguration
        DeleteBucketLifecycle guide bucket PutLifecycleConfiguration
        DeleteBucketMetadataConfiguration guide bucket DeleteBucketMetadataTableConfiguration
        DeleteBucketMetadataTableConfiguration guide bucket DeleteBucketMetadataTableConfiguration
        DeleteBucketMetricsConfiguration guide bucket PutMetricsConfiguration
        DeleteBucketOwnershipControls guide bucket PutBucketOwnershipControls
        DeleteBucketPolicy guide bucket DeleteBucketPolicy
        DeleteBucketReplication guide bucket PutReplicationConfiguration
        DeleteBucketTagging guide bucket PutBucketTagging
        DeleteBucketWebsite guide bucket DeleteBucketWebsite
        DeleteObject guide+api object DeleteObject!version DeleteObjectVersion?version BypassGovernanceRetention?bypass
        DeleteObjectAnnotation api+reference object DeleteObjectAnnotation!version DeleteObjectVersionAnnotation?version
        DeleteObjectTagging guide+api object DeleteObjectTagging!version DeleteObjectVersionTagging?version
        DeleteObjects guide+api object DeleteObject!version DeleteObjectVersion?version BypassGovernanceRetention?bypass
        DeletePublicAccessBlock guide bucket PutBucketPublicAccessBlock
        GetBucketAbac reference bucket GetBucketAbac
        GetBucketAccelerateConfiguration guide bucket GetAccelerateConfiguration
        GetBucketAcl guide bucket GetBucketAcl
        GetBucketAnalyticsConfiguration guide bucket GetAnalyticsConfiguration
        GetBucketCors guide bucket GetBucketCORS
        GetBucketEncryption guide bucket GetEncryptionConfiguration
        GetBucketIntelligentTieringConfiguration guide bucket GetIntelligentTieringConfiguration
        GetBucketInventoryConfiguration guide bucket GetInventoryConfiguration
        GetBucketLifecycle guide bucket GetLifecycleConfiguration
        GetBucketLifecycleConfiguration api bucket GetLifecycleConfiguration
        GetBucketLocation guide bucket GetBucketLocation
        GetBucketLogging guide bucket GetBucketLogging
        GetBucketMetadataConfiguration guide bucket GetBucketMetadataTableConfiguration
        GetBucketMetadataTableConfiguration guide bucket GetBucketMetadataTableConfiguration
        GetBucketMetricsConfiguration guide bucket GetMetricsConfiguration
        GetBucketNotification api bucket GetBucketNotification
        GetBucketNotificationConfiguration guide bucket GetBucketNotification
        GetBucketOwnershipControls guide bucket GetBucketOwnershipControls
        GetBucketPolicy guide bucket GetBucketPolicy
        GetBucketPolicyStatus guide bucket GetBucketPolicyStatus
        GetBucketReplication guide bucket GetReplicationConfiguration
        GetBucketRequestPayment guide bucket GetBucketRequestPayment
        GetBucketTagging guide bucket GetBucketTagging
        GetBucketVersioning guide bucket GetBucketVersioning
        GetBucketWebsite guide bucket GetBucketWebsite
        GetObject guide+api object GetObject!version GetObjectVersion?version kms:Decrypt@key?key
        GetObjectAcl guide object GetObjectAcl!version GetObjectVersionAcl?version
        GetObjectAnnotation api+reference object GetObjectAnnotation!version GetObjectVersionAnnotation?version
        GetObjectAttributes guide+api object GetObject!version GetObjectVersion?version GetObjectAttributes!version GetObjectVersionAttributes?version kms:Decrypt@key?key
        GetObjectLegalHold guide object GetObjectLegalHold
        GetObjectLockConfiguration guide bucket GetBucketObjectLockConfiguration
        GetObjectRetention guide object GetObjectRetention
        GetObjectTagging guide+api object GetObjectTagging!version GetObjectVersionTagging?version
        GetObjectTorrent guide object GetObject
        GetPublicAccessBlock guide bucket GetBucketPublicAccessBlock
        HeadBucket guide bucket ListBucket
        HeadObject guide+api object GetObject!version GetObjectVersion?version kms:Decrypt@key?key?checksum
        ListBucketAnalyticsConfigurations guide bucket GetAnalyticsConfiguration
        ListBucketIntelligentTieringConfigurations guide bucket GetIntelligentTieringConfiguration
        ListBucketInventoryConfigurations guide bucket GetInventoryConfiguration
        ListBucketMetricsConfigurations guide bucket GetMetricsConfiguration
        ListBuckets guide+api * ListAllMyBuckets
        ListDirectoryBuckets api * s3express:ListAllMyDirectoryBuckets
        ListMultipartUploads guide bucket ListBucketMultipartUploads
        ListObjectAnnotations api+reference object ListObjectAnnotations!version ListObjectVersionAnnotations?version
        ListObjectVersions guide bucket ListBucketVersions
        ListObjects guide bucket ListBucket
        ListObjectsV2 guide bucket ListBucket
        ListParts guide object ListMultipartUploadParts kms:Decrypt@key?key
        PutBucketAbac api+reference bucket PutBucketAbac
        PutBucketAccelerateConfiguration guide bucket PutAccelerateConfiguration
        PutBucketAcl guide bucket PutBucketAcl
        PutBucketAnalyticsConfiguration guide bucket PutAnalyticsConfiguration
        PutBucketCors guide bucket PutBucketCORS
        PutBucketEncryption guide bucket PutEncryptionConfiguration
        PutBucketIntelligentTieringConfiguration guide bucket PutIntelligentTieringConfiguration
        PutBucketInventoryConfiguration guide bucket PutInventoryConfiguration
        PutBucketLifecycle guide bucket PutLifecycleConfiguration
        PutBucketLifecycleConfiguration api bucket PutLifecycleConfiguration
        PutBucketLogging guide bucket PutBucketLogging
        PutBucketMetricsConfiguration guide bucket PutMetricsConfiguration
        PutBucketNotification api bucket PutBucketNotification
        PutBucketNotificationConfiguration guide bucket PutBucketNotification
        PutBucketOwnershipControls guide bucket PutBucketOwnershipControls
        PutBucketPolicy guide bucket PutBucketPolicy
        PutBucketReplication guide+api bucket PutReplicationConfiguration iam:PassRole@role
        PutBucketRequestPayment guide bucket PutBucketRequestPayment
        PutBucketTagging guide bucket PutBucketTagging
        PutBucketVersioning guide bucket PutBucketVersioning
        PutBucketWebsite guide bucket PutBucketWebsite
        PutObject guide+api object PutObject PutObjectAcl?acl PutObjectTagging?tags kms:GenerateDataKey@key?key PutObjectRetention?retention PutObjectLegalHold?legal-hold
        PutObjectAcl guide object PutObjectAcl!version PutObjectVersionAcl?version
        PutObjectAnnotation api+reference object PutObjectAnnotation!version PutObjectVersionAnnotation?version
        PutObjectLegalHold guide object PutObjectLegalHold
        PutObjectLockConfiguration guide bucket PutBucketObjectLockConfiguration
        PutObjectRetention guide object PutObjectRetention BypassGovernanceRetention?bypass
        PutObjectTagging guide object PutObjectTagging!version PutObjectVersionTagging?version
        PutPublicAccessBlock guide bucket PutBucketPublicAccessBlock
        RenameObject api directory-bucket s3express:CreateSession
        RestoreObject guide object RestoreObject
        SelectObjectContent guide object GetObject kms:Decrypt@key?key
        UpdateBucketMetadataAnnotationTableConfiguration api bucket UpdateBucketMetadataAnnotationTableConfiguration iam:PassRole@role?role
        UpdateBucketMetadataInventoryTableConfiguration guide bucket UpdateBucketMetadataInventoryTableConfiguration s3tables:CreateTableBucket@table-bucket s3tables:CreateNamespace@table-bucket s3tables:CreateTable@table-bucket s3tables:GetTable@table-bucket s3tables:PutTablePolicy@table-bucket s3tables:PutTableEncryption@table-bucket kms:DescribeKey@key?key
        UpdateBucketMetadataJournalTableConfiguration guide bucket UpdateBucketMetadataJournalTableConfiguration
        UpdateObjectEncryption guide object UpdateObjectEncryption PutObject kms:Encrypt@key kms:Decrypt@key kms:GenerateDataKey@key kms:ReEncrypt*@key
        UploadPart guide+create object PutObject kms:Decrypt@key?key kms:GenerateDataKey@key?key
        UploadPartCopy guide+create object GetObject@source!source-version GetObjectVersion@source?source-version kms:Decrypt@source-key?source-key PutObject kms:Decrypt@key?key kms:GenerateDataKey@key?key
        WriteGetObjectResponse lambda object-lambda s3-object-lambda:WriteGetObjectResponse
        """;
}
