using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Identity;
using PolicyEvaluation = GkeAws.Federation.Evaluation.Evaluation;

namespace GkeAws.Cli.Tokens;

/// <summary>iss, aud and sub: first beside federation.json, then the provider's file, then the trust policy. A claim's first difference is told.</summary>
internal sealed class ClaimComparison(FederationProject project, Pod pod, RoleFiles files, WebIdentityToken token)
{
    private const string Trust = "trust";

    private readonly string _provider = project.PathOf(Path.Combine("deploy", pod.Environment.Name.Value, "aws", "providers", $"{pod.Cluster.FileName}.json"));
    private readonly string _parameters = project.PathOf(ParameterFile.Name);

    /// <param name="trust">How the trust policy answers; null: nothing gets so far.</param>
    public IEnumerable<ClaimCheck> Compare(PolicyEvaluation? trust)
    {
        var refused = trust is null || trust.Decision == Decision.Allowed ? null : OfTrust(trust);
        foreach (var check in (ClaimCheck[])[Issuer(), Audience(), Subject()])
        {
            yield return check.IsFine && refused?.Claim == check.Claim ? refused : check;
        }
        if (refused is { Claim: not ("iss" or "aud" or "sub") })
        {
            yield return refused;
        }
    }

    private ClaimCheck Issuer()
    {
        var wanted = pod.Cluster.Issuer.Url;
        return token.Issuer is not { } issuer ? new("iss", "missing", null, "Use a projected ServiceAccount token: it has one.")
            : issuer != wanted ? new("iss", $"'{issuer}', and cluster {pod.Cluster.Name} has '{wanted}'", _parameters, IssuerFix(issuer, wanted))
            : files.Providers.Any(provider => provider.Url == issuer) ? ClaimCheck.Fits("iss")
            : new("iss", "no provider of this environment has exactly this URL", _provider, "Run gke-aws render, then scripts/3-provider.sh.");
    }

    private ClaimCheck Audience()
    {
        var wanted = pod.Workload.Token.Audience.Value;
        if (token.Audiences is not { } audiences)
        {
            return new("aud", token.Claims.Find("aud") is null ? "missing" : "neither a text nor a list of texts", null, FreshToken(wanted));
        }
        if (!audiences.Contains(wanted))
        {
            return new("aud", $"{Quote(audiences)}, and workload {pod.Workload.Name} has '{wanted}'", _parameters, FreshToken(wanted));
        }
        return files.Providers.FirstOrDefault(provider => provider.Url == token.Issuer) is { } provider && !audiences.Any(provider.ClientIds.Contains)
            ? new("aud", $"{Quote(audiences)}, and the provider's client ids are {Quote(provider.ClientIds)}", _provider, $"Add '{wanted}' to ClientIDList there, then run scripts/3-provider.sh.")
            : ClaimCheck.Fits("aud");
    }

    private ClaimCheck Subject()
    {
        var account = pod.Workload.ServiceAccount;
        return token.Subject is not { } subject ? new("sub", "missing", null, "Use a projected ServiceAccount token: it has one.")
            : TokenOrigin.HasSubject(pod, subject) ? ClaimCheck.Fits("sub")
            : new("sub", $"'{subject}', and workload {pod.Workload.Name} is '{account.Subject}'", _parameters,
                $"Let the pod run in namespace {account.Namespace} with serviceAccountName: {account.Name}, or name its ServiceAccount in federation.json and run gke-aws render.");
    }

    private ClaimCheck OfTrust(PolicyEvaluation trust)
    {
        if (trust.Decision == Decision.ExplicitDeny)
        {
            var denial = trust.Matched.First();
            return new(Trust, $"statement {denial.Index + 1} denies this caller", PlaceOf(denial), "Take the statement away, or narrow its conditions; then run scripts/4-role.sh.");
        }
        if (DecisionReason.Nearest(trust) is not { Mismatch: { } mismatch } nearest)
        {
            return new(Trust, "no statement of the trust policy allows anybody", files.Trust.Path, "Run gke-aws render, then scripts/4-role.sh.");
        }
        var place = files.Trust.Path + (mismatch.Position ?? nearest.Statement.Source?.Start);
        return mismatch.Kind switch
        {
            MismatchKind.Principal => new("iss", $"the trust policy trusts {Quote(mismatch.Wanted)}", place, $"Write {Quote(mismatch.Got)} there, then run scripts/4-role.sh."),
            MismatchKind.Condition => new(ClaimOf(mismatch.Condition!.Key), mismatch.ToString(), place, mismatch.Got.Count > 0
                ? $"Write '{mismatch.Got[0]}' there, then run scripts/4-role.sh."
                : $"STS gives no key {mismatch.Condition.Key} to this token: take the condition away, or correct its key; then run scripts/4-role.sh."),
            _ => new(Trust, mismatch.ToString(), place, "Run gke-aws diff to see what render would write there; then run scripts/4-role.sh."),
        };
    }

    private string PlaceOf(StatementResult result) => files.Trust.Path + result.Statement.Source?.Start;

    /// <summary>Keys of claims are the issuer, a colon and the claim.</summary>
    private string ClaimOf(string key)
    {
        var colon = key.LastIndexOf(':');
        var isOfIssuer = colon > 0 && token.Issuer is { } issuer && issuer.EndsWith("/" + key[..colon], StringComparison.OrdinalIgnoreCase);
        return (isOfIssuer, key[(colon + 1)..].ToUpperInvariant()) switch
        {
            (true, "AUD") => "aud",
            (true, "SUB") => "sub",
            _ => Trust,
        };
    }

    private string FreshToken(string audience) =>
        $"Read {ProjectedToken.Path} in the pod, or: kubectl create token {pod.Workload.ServiceAccount.Name} --namespace {pod.Workload.ServiceAccount.Namespace} --audience {audience}";

    private static string IssuerFix(string issuer, string wanted) =>
        string.Equals(issuer.TrimEnd('/'), wanted, StringComparison.Ordinal) ? "Only a slash at the end differs, which AWS does not overlook: correct the cluster's issuer, or who wrote this token."
        : string.Equals(issuer, wanted, StringComparison.OrdinalIgnoreCase) ? "Only upper and lower case differ, which AWS does not overlook: write project, location and cluster as the token has them."
        : "The token is of another cluster: add that one to federation.json and run gke-aws render, or take a token of this one.";

    private static string Quote(IReadOnlyList<string> texts) => string.Join(", ", texts.Select(text => $"'{text}'"));
}
