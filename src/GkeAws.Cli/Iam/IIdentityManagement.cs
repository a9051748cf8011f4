using GkeAws.Cli.Iam.Model;

namespace GkeAws.Cli.Iam;

/// <summary>
/// The calls of AWS IAM that the tool makes, all of them reading, under AWS's names and one to one, so that AWSSDK.IdentityManagement can
/// stand behind it. Lists come whole, however many pages IAM cuts them into.
/// What IAM or the way to it refuses is an <see cref="IamFailure"/> in the answer; only a cancelled call throws.
/// </summary>
internal interface IIdentityManagement
{
    /// <summary>What IAM's simulator says; the result of each action in the order of the question.</summary>
    Task<IamAnswer<IReadOnlyList<EvaluationResult>>> SimulateCustomPolicy(SimulateCustomPolicyRequest request, CancellationToken cancellation);

    /// <summary>The condition keys and policy variables that the policies (JSON texts) mention.</summary>
    Task<IamAnswer<IReadOnlyList<string>>> GetContextKeysForCustomPolicy(IReadOnlyList<string> policies, CancellationToken cancellation);

    Task<IamAnswer<OpenIDConnectProvider>> GetOpenIDConnectProvider(string providerArn, CancellationToken cancellation);

    /// <summary>ARNs of all providers of the account.</summary>
    Task<IamAnswer<IReadOnlyList<string>>> ListOpenIDConnectProviders(CancellationToken cancellation);

    /// <summary>All roles of the account.</summary>
    Task<IamAnswer<IReadOnlyList<Role>>> ListRoles(CancellationToken cancellation);

    Task<IamAnswer<Role>> GetRole(string roleName, CancellationToken cancellation);

    /// <summary>Names of the inline policies.</summary>
    Task<IamAnswer<IReadOnlyList<string>>> ListRolePolicies(string roleName, CancellationToken cancellation);

    /// <summary>JSON text of an inline policy.</summary>
    Task<IamAnswer<string>> GetRolePolicy(string roleName, string policyName, CancellationToken cancellation);

    Task<IamAnswer<IReadOnlyList<AttachedPolicy>>> ListAttachedRolePolicies(string roleName, CancellationToken cancellation);
}
