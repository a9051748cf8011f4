using System.Globalization;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Simulation;

/// <summary>The claims that a pod's projected token has (Kubernetes, service account tokens: iss, aud as a list, sub, exp, iat, nbf).</summary>
internal static class PodClaims
{
    private static readonly string[] Times = ["exp", "iat", "nbf"];

    /// <param name="changes">Claims that are otherwise; an empty value takes the claim away.</param>
    public static WebIdentityToken Of(Pod pod, KeyValues changes, DateTimeOffset now)
    {
        var issued = now.ToUnixTimeSeconds();
        Dictionary<string, JsonValue?> claims = new()
        {
            ["iss"] = new JsonString(pod.Cluster.Issuer.Url),
            ["aud"] = ListOf([pod.Workload.Token.Audience.Value]),
            ["sub"] = new JsonString(pod.Workload.ServiceAccount.Subject.Value),
            ["exp"] = new JsonNumber(issued + long.Parse(pod.Workload.Token.Lifetime, CultureInfo.InvariantCulture)),
            ["iat"] = new JsonNumber(issued),
            ["nbf"] = new JsonNumber(issued),
        };
        foreach (var (name, values) in changes.All)
        {
            claims[name] = ValueOf(name, values);
        }
        return WebIdentityToken.OfClaims(new JsonObject(claims.Where(claim => claim.Value is not null).Select(claim => new JsonMember(claim.Key, claim.Value!))));
    }

    private static JsonValue? ValueOf(string name, IReadOnlyList<string> values) => values switch
    {
        [""] => null,
        [var only] when Times.Contains(name) && long.TryParse(only, out var seconds) => new JsonNumber(seconds),
        [var only] when name != "aud" => new JsonString(only),
        _ => ListOf(values),
    };

    private static JsonArray ListOf(IReadOnlyList<string> values) => new(values.Select(value => new JsonString(value)));
}
