using GkeAws.Federation.Identity;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>
/// What STS answers to AssumeRoleWithWebIdentity. The order of the checks is an inference from its errors: token, signature,
/// expiry, provider of the issuer, audience among its client ids, trust policy, duration and session name.
/// </summary>
public static class SecurityTokenService
{
    private const int ShortestToken = 4;
    private const int LongestToken = 20_000;
    private const int ShortestSession = 900;
    private const int LongestSession = 43_200;
    private const int ShortestName = 2;
    private const int LongestName = 64;

    // Clocks differ; what STS grants is not documented.
    private const int Leeway = 300;

    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"];

    /// <summary>Reads the token first: what is no token has an answer too.</summary>
    public static AssumeRoleAnswer AssumeRole(string token, Func<WebIdentityToken, WebIdentityRequest> request)
    {
        if (token.Length is < ShortestToken or > LongestToken)
        {
            var bound = token.Length < ShortestToken ? $"greater than or equal to {ShortestToken}" : $"less than or equal to {LongestToken}";
            return Refuse(StsErrors.TokenLength(token.Length, bound), false);
        }
        return WebIdentityToken.Read(token, out var problem) is { } read ? AssumeRole(request(read)) : Refuse(StsErrors.NoToken(problem!), false);
    }

    public static AssumeRoleAnswer AssumeRole(WebIdentityRequest request)
    {
        var token = request.Token;
        var isChecked = token.Text is not null && request.Verifier is not null;
        var refused = CheckShape(token) ?? (isChecked ? CheckSignature(request) : null) ?? CheckTime(token, request.Time) ?? CheckProvider(request);
        if (refused is not null)
        {
            return Refuse(refused, isChecked);
        }
        if (request.Role is not { } role)
        {
            return Refuse(StsErrors.NotAuthorized("The account has no role of that name."), isChecked);
        }

        var claims = WebIdentityClaims.Of(token, role);
        var trust = TrustRequest(request, role, claims);
        refused = Evaluator.Decide(role.Trust, trust) != Decision.Allowed
            ? StsErrors.NotAuthorized(CauseOf(Explain()))
            : CheckDuration(request.DurationSeconds, role) ?? CheckName(request.SessionName);
        return refused is not null
            ? Refuse(refused, isChecked, Explain)
            : new AssumeRoleAnswer(AssumedRoleSession.Of(request, role, claims), null, isChecked, Explain);

        Evaluation Explain() => Evaluator.Explain(role.Trust, trust);
    }

    private static AssumeRoleAnswer Refuse(StsError error, bool isChecked, Func<Evaluation>? explain = null) => new(null, error, isChecked, explain);

    private static StsError? CheckShape(WebIdentityToken token)
    {
        if (token.Text is not null && Array.IndexOf(Algorithms, token.Algorithm) < 0)
        {
            return StsErrors.NoToken($"The token's algorithm is '{token.Algorithm}'; STS takes {string.Join(", ", Algorithms)}.");
        }
        if (string.IsNullOrEmpty(token.Issuer))
        {
            return StsErrors.MissingClaim("iss");
        }
        if (!WebIdentityClaims.IsGoogle(token.Issuer!) && !token.Issuer!.StartsWith(Issuer.Scheme, StringComparison.Ordinal))
        {
            return StsErrors.IssuerWithoutHttps(token.Issuer!);
        }
        return token.Audiences is null ? StsErrors.MissingClaim("aud")
            : string.IsNullOrEmpty(token.Subject) ? StsErrors.MissingClaim("sub")
            : token.Seconds("exp") is null ? StsErrors.MissingClaim("exp")
            : null;
    }

    /// <summary>An issuer whose keys cannot be read may be one that the account does not know: then STS says that.</summary>
    private static StsError? CheckSignature(WebIdentityRequest request) => request.Verifier!.Verify(request.Token) switch
    {
        SignatureVerdict.Valid => null,
        SignatureVerdict.Invalid => StsErrors.WrongSignature(request.Token),
        SignatureVerdict.KeySetUnreachable when !WebIdentityClaims.IsGoogle(request.Token.Issuer!) && ProviderOf(request) is null => NoProvider(request),
        _ => StsErrors.NoKey(request.Token),
    };

    private static StsError? CheckTime(WebIdentityToken token, DateTimeOffset time)
    {
        var now = time.ToUnixTimeSeconds();
        if (token.Seconds("exp") is { } expiry && expiry <= now)
        {
            return StsErrors.Expired(now, expiry);
        }
        return FutureOf("nbf") ?? FutureOf("iat");

        StsError? FutureOf(string claim) => token.Seconds(claim) is { } from && from > now + Leeway ? StsErrors.NotYetValid(claim, now, from) : null;
    }

    /// <summary>Google's issuer is built into STS: it has no provider and no client ids.</summary>
    private static StsError? CheckProvider(WebIdentityRequest request)
    {
        var token = request.Token;
        if (WebIdentityClaims.IsGoogle(token.Issuer!))
        {
            return null;
        }

        if (ProviderOf(request) is not { } provider)
        {
            return NoProvider(request);
        }
        // Of several audiences one is enough here; what STS does with them is not documented.
        return token.Audiences!.Any(provider.ClientIds.Contains) ? null : StsErrors.WrongAudience(token.Audiences!, provider);
    }

    private static OidcProvider? ProviderOf(WebIdentityRequest request) => request.Providers.FirstOrDefault(candidate => candidate.Url == request.Token.Issuer);

    private static StsError NoProvider(WebIdentityRequest request) => StsErrors.NoProvider(request.Token.Issuer!, request.Role?.Account ?? "of the role");

    private static Request TrustRequest(WebIdentityRequest request, TrustedRole role, WebIdentityClaims claims)
    {
        var call = new RequestContext([
            new("sts:RoleSessionName", [request.SessionName]),
            new("sts:DurationSeconds", [request.DurationSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
            .. claims.TrustKeys]);
        return new Request(RequestPrincipal.Federated(claims.Provider), TrustPolicy.Action, role.Arn, request.Context.With(call));
    }

    private static string CauseOf(Evaluation trust) => trust.Decision == Decision.ExplicitDeny
        ? $"Statement {trust.Matched.First().Index + 1} of the trust policy denies this caller."
        : trust.Statements.Any(result => result.Statement.Effect == Effect.Allow)
            ? "No Allow statement of the trust policy matches: " + string.Join("; ", trust.Statements
                .Where(result => result.Statement.Effect == Effect.Allow)
                .Select(result => $"statement {result.Index + 1}: {result.Mismatch}"))
            : "The trust policy allows nobody.";

    private static StsError? CheckDuration(int seconds, TrustedRole role) => seconds switch
    {
        < ShortestSession => StsErrors.DurationOutOfRange(seconds, $"greater than or equal to {ShortestSession}"),
        > LongestSession => StsErrors.DurationOutOfRange(seconds, $"less than or equal to {LongestSession}"),
        _ => seconds > role.MaxSessionDuration ? StsErrors.DurationAboveRole(seconds, role.MaxSessionDuration) : null,
    };

    private static StsError? CheckName(string name) => name.Length switch
    {
        < ShortestName => StsErrors.SessionName(name, $"Member must have length greater than or equal to {ShortestName}"),
        > LongestName => StsErrors.SessionName(name, $"Member must have length less than or equal to {LongestName}"),
        _ => name.All(IsOfName) ? null : StsErrors.SessionName(name, "Member must satisfy regular expression pattern: [\\w+=,.@-]*"),
    };

    private static bool IsOfName(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '+' or '=' or ',' or '.' or '@' or '-';
}
