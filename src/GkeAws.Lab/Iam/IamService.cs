using GkeAws.Lab.Iam.Providers;
using GkeAws.Lab.Iam.RolePolicies;
using GkeAws.Lab.Iam.Roles;
using GkeAws.Lab.Iam.Simulation;
using GkeAws.Lab.Query;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam;

/// <summary>IAM as the produced scripts, the AWS CLI and the SDKs call it; FIDELITY.md says how far it is AWS's.</summary>
internal static class IamService
{
    private const string Namespace = "https://iam.amazonaws.com/doc/2010-05-08/";

    /// <param name="isReachable">Whether the lab plays the issuer of this URL.</param>
    /// <param name="trustQuota">Characters of a trust policy in an account, by its id.</param>
    public static QueryService Create(SignatureV4 signatures, LabStore store, Func<string, bool> isReachable, Func<string, int> trustQuota) => new("iam", "2010-05-08", Namespace,
    [
        new CreateOpenIDConnectProvider(isReachable), new GetOpenIDConnectProvider(), new ListOpenIDConnectProviders(), new DeleteOpenIDConnectProvider(),
        new AddClientIDToOpenIDConnectProvider(), new RemoveClientIDFromOpenIDConnectProvider(), new UpdateOpenIDConnectProviderThumbprint(),
        new TagOpenIDConnectProvider(), new UntagOpenIDConnectProvider(), new ListOpenIDConnectProviderTags(),
        new CreateRole(trustQuota), new GetRole(), new ListRoles(), new DeleteRole(), new UpdateAssumeRolePolicy(trustQuota), new UpdateRole(), new UpdateRoleDescription(),
        new TagRole(), new UntagRole(), new ListRoleTags(), new ListInstanceProfilesForRole(),
        new PutRolePolicy(), new GetRolePolicy(), new DeleteRolePolicy(), new ListRolePolicies(), new ListAttachedRolePolicies(),
        new SimulateCustomPolicy(), new SimulatePrincipalPolicy(), new GetContextKeysForCustomPolicy(),
    ], caller => [RegionOf(caller), store.FindAccount(caller.Account)!.Region], signatures, store);

    /// <summary>
    /// IAM has one region for each partition (botocore 1.43.11, partitions.json). The AWS CLI signs with the configured region instead where
    /// --endpoint-url is given (seen with 1.45.11), so that this one is taken too.
    /// </summary>
    private static string RegionOf(Caller caller) => caller.Partition switch
    {
        "aws-cn" => "cn-north-1",
        "aws-us-gov" => "us-gov-west-1",
        "aws-eusc" => "eusc-de-east-1",
        _ => "us-east-1",
    };
}
