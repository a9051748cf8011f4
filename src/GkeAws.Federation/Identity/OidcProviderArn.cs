namespace GkeAws.Federation.Identity;

/// <summary><c>arn:PARTITION:iam::ACCOUNT:oidc-provider/ISSUER-WITHOUT-SCHEME</c>, literal: case and trailing slash kept (IAM CreateOpenIDConnectProvider).</summary>
public sealed record OidcProviderArn(Partition Partition, AwsAccount Account, Issuer Issuer)
{
    public override string ToString() => $"arn:{Partition}:iam::{Account}:oidc-provider/{Issuer.WithoutScheme}";
}
