using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>What a trust policy and the providers beside it promise together, which a schema of one document cannot say.</summary>
internal static class TrustAgreement
{
    /// <summary>Characters without white space: the highest quota (IAM quota L-C07B4B0D).</summary>
    private const int LargestPolicy = 8192;

    /// <param name="providers">Provider documents of the same environment.</param>
    /// <param name="account">The environment's AWS account.</param>
    /// <returns>One sentence for each broken promise.</returns>
    public static IEnumerable<string> Mistakes(JToken policy, IReadOnlyList<JToken> providers, string account)
    {
        var statements = policy["Statement"]!.ToList();
        foreach (var statement in statements)
        {
            var arn = ((string)statement["Principal"]!["Federated"]!).Split(':', 6);
            var issuer = arn[5]["oidc-provider/".Length..];
            if (arn[4] != account)
            {
                yield return $"account {arn[4]} is not the environment's, {account}";
            }
            foreach (var key in Conditions(statement).Select(condition => condition.Name).Where(key => key != $"{issuer}:aud" && key != $"{issuer}:sub"))
            {
                yield return $"{key} speaks of another issuer than the provider {issuer}";
            }
            var provider = providers.SingleOrDefault(provider => (string)provider["Url"]! == $"https://{issuer}");
            if (provider is null)
            {
                yield return $"{issuer} has no provider document";
            }
            else if (!provider["ClientIDList"]!.Any(client => (string)client! == AudienceOf(statement)))
            {
                yield return $"{AudienceOf(statement)} is no client id of the provider {issuer}: STS says Incorrect token audience";
            }
        }
        if (statements.GroupBy(statement => (string)statement["Principal"]!["Federated"]! + AudienceOf(statement)).Any(group => group.Count() > 1))
        {
            yield return "an issuer has two statements for one audience";
        }
        if (policy.ToString(Formatting.None).Length > LargestPolicy)
        {
            yield return $"the policy is longer than {LargestPolicy} characters";
        }
    }

    private static IEnumerable<JProperty> Conditions(JToken statement) =>
        ((JObject)statement["Condition"]!).Properties().SelectMany(comparison => ((JObject)comparison.Value).Properties());

    private static string AudienceOf(JToken statement) =>
        (string)Conditions(statement).First(condition => condition.Name.EndsWith(":aud", StringComparison.Ordinal)).Value!;
}
