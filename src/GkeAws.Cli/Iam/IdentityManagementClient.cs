using System.Xml.Linq;
using GkeAws.Cli.Iam.Model;
using GkeAws.Cli.Iam.Wire;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Iam;

/// <summary>
/// IAM over its query protocol (version 2010-05-08) on the pipeline of AWSSDK.Core, because AWSSDK.IdentityManagement is not on every
/// package source. Credentials, retries, proxies and another endpoint are found as in all AWS tools.
/// </summary>
internal sealed class IdentityManagementClient(IamServiceConfig config) : IIdentityManagement, IDisposable
{
    /// <summary>The most that IAM puts into a page (botocore 1.43.11); it may put less.</summary>
    private const string PageSize = "1000";

    private readonly IamCall _call = new(config);

    public IdentityManagementClient(Partition partition)
        : this(new IamServiceConfig(partition))
    {
    }

    public Task<IamAnswer<IReadOnlyList<EvaluationResult>>> SimulateCustomPolicy(SimulateCustomPolicyRequest request, CancellationToken cancellation) =>
        Pages("SimulateCustomPolicy", form => SimulationWire.Write(form, request), "EvaluationResults", SimulationWire.ReadResult, markerFirst: false, cancellation);

    public Task<IamAnswer<IReadOnlyList<string>>> GetContextKeysForCustomPolicy(IReadOnlyList<string> policies, CancellationToken cancellation) =>
        One("GetContextKeysForCustomPolicy", form => form.AddList("PolicyInputList", policies), result => result.Texts("ContextKeyNames"), cancellation);

    public Task<IamAnswer<OpenIDConnectProvider>> GetOpenIDConnectProvider(string providerArn, CancellationToken cancellation) =>
        One("GetOpenIDConnectProvider", form => form.Add("OpenIDConnectProviderArn", providerArn), AccountWire.ReadProvider, cancellation);

    public Task<IamAnswer<IReadOnlyList<string>>> ListOpenIDConnectProviders(CancellationToken cancellation) =>
        One("ListOpenIDConnectProviders", form => form, result => result.List("OpenIDConnectProviderList", member => member.RequiredText("Arn")), cancellation);

    public Task<IamAnswer<IReadOnlyList<Role>>> ListRoles(CancellationToken cancellation) =>
        Pages("ListRoles", form => form, "Roles", AccountWire.ReadRole, markerFirst: true, cancellation);

    public Task<IamAnswer<Role>> GetRole(string roleName, CancellationToken cancellation) =>
        One("GetRole", form => form.Add("RoleName", roleName), result => AccountWire.ReadRole(result.Required("Role")), cancellation);

    public Task<IamAnswer<IReadOnlyList<string>>> ListRolePolicies(string roleName, CancellationToken cancellation) =>
        Pages("ListRolePolicies", form => form.Add("RoleName", roleName), "PolicyNames", member => member.Value, markerFirst: true, cancellation);

    public Task<IamAnswer<string>> GetRolePolicy(string roleName, string policyName, CancellationToken cancellation) =>
        One("GetRolePolicy", form => form.Add("RoleName", roleName).Add("PolicyName", policyName), AccountWire.ReadPolicy, cancellation);

    public Task<IamAnswer<IReadOnlyList<AttachedPolicy>>> ListAttachedRolePolicies(string roleName, CancellationToken cancellation) =>
        Pages("ListAttachedRolePolicies", form => form.Add("RoleName", roleName), "AttachedPolicies", AccountWire.ReadAttachedPolicy, markerFirst: true, cancellation);

    public void Dispose() => _call.Dispose();

    private Task<IamAnswer<T>> One<T>(string action, Func<QueryForm, QueryForm> write, Func<XElement, T> read, CancellationToken cancellation)
        where T : class => _call.Run(new IamOperation<T>(action, write(QueryForm.For(action)), read), cancellation);

    /// <param name="markerFirst">IAM's model has Marker before MaxItems in lists and behind it in the simulator; the form keeps that order.</param>
    private async Task<IamAnswer<IReadOnlyList<T>>> Pages<T>(
        string action, Func<QueryForm, QueryForm> write, string list, Func<XElement, T> read, bool markerFirst, CancellationToken cancellation)
    {
        List<T> members = [];
        for (string? marker = null; ;)
        {
            var form = write(QueryForm.For(action)).Add("Marker", markerFirst ? marker : null).Add("MaxItems", PageSize).Add("Marker", markerFirst ? null : marker);
            var (page, failure) = await _call.Run(new IamOperation<IamPage<T>>(action, form, result => IamPage<T>.Read(result, list, read, marker)), cancellation).ConfigureAwait(false);
            if (page is null)
            {
                return new(null, failure);
            }
            members.AddRange(page.Members);
            if (page.NextMarker is null)
            {
                return new(members, null);
            }
            marker = page.NextMarker;
        }
    }
}
