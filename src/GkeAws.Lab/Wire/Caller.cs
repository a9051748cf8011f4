using GkeAws.Federation.Evaluation;

namespace GkeAws.Lab.Wire;

/// <summary>Who signed a request: what the credentials stand for, and what they may do now.</summary>
/// <param name="UserId">Of GetCallerIdentity: <c>AROA…:SESSION</c> or <c>AIDA…</c>.</param>
/// <param name="Keys">Condition keys that the caller brings to every request.</param>
/// <param name="Policies">Looked up at each request: a role's policies may have changed.</param>
internal sealed record Caller(
    string Account, string Partition, string Arn, string UserId, RequestPrincipal Principal, RequestContext Keys, Func<ApplicablePolicies> Policies)
{
    /// <summary>May this caller do that?</summary>
    /// <param name="keys">Keys of the request.</param>
    public Evaluation Ask(string action, string resource, RequestContext keys, string? resourceAccount = null) =>
        Evaluator.Explain(Policies(), RequestFor(action, resource, keys, resourceAccount));

    /// <summary>The same without reasons.</summary>
    public bool May(string action, string resource, RequestContext keys, string? resourceAccount = null) =>
        Evaluator.Decide(Policies(), RequestFor(action, resource, keys, resourceAccount)) == Decision.Allowed;

    private Request RequestFor(string action, string resource, RequestContext keys, string? resourceAccount) =>
        new(Principal, action, resource, Keys.With(keys)) { ResourceAccount = resourceAccount };
}
