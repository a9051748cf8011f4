using GkeAws.Federation.Policies;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam;

/// <summary>Errors of IAM: codes and statuses are botocore's model's, messages AWS's where they were recorded (FIDELITY.md says which).</summary>
internal static class IamErrors
{
    private const int BadRequest = 400;
    private const int NotFound = 404;
    private const int Conflict = 409;

    public static AwsError NoRole(string name) => Missing($"The role with name {name} cannot be found.");

    public static AwsError NoRolePolicy(string name) => Missing($"The role policy with name {name} cannot be found.");

    public static AwsError NoProvider(string arn) => Missing($"OpenIDConnect Provider not found for arn {arn}");

    public static AwsError RoleExists(string name) => new("EntityAlreadyExists", Conflict, $"Role with name {name} already exists.", "names are unique whatever their case");

    public static AwsError ProviderExists(string url) => new("EntityAlreadyExists", Conflict, $"Provider with url {url} already exists.", "an account has one provider for a URL");

    public static AwsError HasPolicies(string role) => new("DeleteConflict", Conflict, "Cannot delete entity, must delete policies first.", $"role {role} has inline policies");

    public static AwsError QuotaExceeded(string quota, int most) => new("LimitExceeded", Conflict, $"Cannot exceed quota for {quota}: {most}", $"{quota} is {most}");

    public static AwsError InlinePoliciesTooLarge(string role, int most) =>
        new("LimitExceeded", Conflict, $"Maximum policy size of {most} bytes exceeded for role {role}", "all inline policies of the role are counted together, without white space");

    public static AwsError Invalid(string message) => new("InvalidInput", BadRequest, message, message);

    public static AwsError BadUrl(string url) => new("ValidationError", BadRequest, "Invalid Open ID Connect Provider URL", $"'{url}' has no https, or has a query, a fragment or a user");

    public static AwsError Unreachable(string url) => new("OpenIdIdpCommunicationError", BadRequest, $"IAM was unable to reach the identity provider {url}",
        "the lab plays the issuers of the project's clusters and no other: are project, location and cluster name right?");

    public static AwsError Malformed(PolicyReading reading) => new("MalformedPolicyDocument", BadRequest, reading.Errors[0].Code.ServiceMessage, string.Join(" ", reading.Errors));

    public static AwsError OldVersion() => new("MalformedPolicyDocument", BadRequest, "Policy document must be version 2012-10-17 or greater.", "the policy has no Version, or 2008-10-17");

    private static AwsError Missing(string message) => new("NoSuchEntity", NotFound, message, message);
}
