namespace GkeAws.Federation.Errors;

/// <summary>What IAM, S3 and the SDKs say on the way, besides STS.</summary>
internal static class OtherErrors
{
    private const string Iam = "IAM";
    private const string Sdk = "AWS SDK for .NET";
    private const int BadRequest = 400;
    private const int Forbidden = 403;
    private const int Conflict = 409;
    private const string Model = "botocore, iam 2010-05-08";

    public static IReadOnlyList<KnownError> All { get; } =
    [
        new(Iam, "OpenIdIdpCommunicationError", BadRequest, "", false,
            "IAM could not read the issuer's discovery document while it made the provider: a wrong project, location or cluster name shows here.",
            "Compare the URL with kubectl get --raw /.well-known/openid-configuration.", Model),
        new(Iam, "EntityAlreadyExists", Conflict, "", false,
            "A role or provider of that name is there already: names of roles are unique whatever their case, a provider's URL is unique in its account.",
            "Use the one that is there: add the missing client id to a provider, compare a role's trust policy first.", Model),
        new(Iam, "LimitExceeded", Conflict, "Cannot exceed quota for ACLSizePerRole: {size}", true,
            "The trust policy is longer than the account's quota (2048 characters without white space unless it was raised).",
            "Raise quota L-C07B4B0D (up to 8192), or spread the clusters over several roles.", "kubeflow/kubeflow#6687"),
        new(Iam, "MalformedPolicyDocument", BadRequest, "", false,
            "The policy breaks the grammar.", "Run gke-aws check: it names the line and what to write.", Model),
        new(Sdk, "AmazonClientException", null, "Assembly AWSSDK.SecurityToken could not be found or loaded", true,
            "The SDK loads STS's client by name, and the package is not there.", "Add a PackageReference to AWSSDK.SecurityToken.", "aws/aws-sdk-net#2473"),
        new(Sdk, "MissingRuntimeDependencyException", null, "", false,
            "In a trimmed or native program the SDK cannot load STS's client by name.",
            "Call GlobalRuntimeDependencyRegistry.Instance.RegisterSecurityTokenServiceClient when the program starts.", "aws/aws-sdk-net, AssumeRoleWithWebIdentityCredentials.cs"),
        new(Sdk, "ArgumentException", null, "webIdentityTokenFile must be an absolute path", true,
            "AWS_WEB_IDENTITY_TOKEN_FILE is a relative path.", "Write the path from /, as the volume is mounted.", "aws/aws-sdk-net#1564"),
        new("botocore", "InvalidConfigError", null, "", false,
            "AWS_WEB_IDENTITY_TOKEN_FILE is set and AWS_ROLE_ARN is not.", "Set both in the pod.", "botocore, credentials.py"),
        new("S3", "AccessDenied", Forbidden, "Access Denied", true,
            "The session is there, and a permission is missing: action or resource of the role's policy, the bucket's policy, or the key of an encrypted bucket. GetObject of a missing key is answered so too without s3:ListBucket.",
            "Run gke-aws simulate with the action and the resource.", "botocore, s3 2006-03-01"),
    ];
}
