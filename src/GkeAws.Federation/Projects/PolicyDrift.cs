using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Output;

namespace GkeAws.Federation.Projects;

/// <summary>
/// A role's policy on disk against what federation.json means now, without a renderer: by meaning, so that white space and order say
/// nothing. The base copy tells an edit from yesterday's output; without one, what differs is stale.
/// </summary>
public static class PolicyDrift
{
    /// <param name="text">On disk.</param>
    /// <param name="baseText">As last rendered; null: unknown.</param>
    /// <param name="location">As the finding names the file.</param>
    /// <returns>Null: nothing to say, or a text that is no JSON, which other rules tell.</returns>
    public static Finding? Find(PolicyPath path, string text, string? baseText, FederationParameters parameters, string location)
    {
        if (!path.IsRendered || ConflictMarkers.Find(text) is not null || JsonReader.Read(text, out _) is not { } disk || Wanted(path, parameters) is not { } wanted
            || PolicyEquality.Compare(disk, wanted).AreEqual)
        {
            return null;
        }

        var isOnlyEdited = baseText is not null && Means(baseText, wanted);
        return new Finding(
            isOnlyEdited ? GKEAWS041.Rule : GKEAWS040.Rule,
            isOnlyEdited ? "edited by hand; a render keeps it" : "is not what federation.json and this version give; run gke-aws render",
            new SourceLocation(location));
    }

    /// <summary>Whether what was rendered last is not what federation.json means now.</summary>
    internal static bool IsStale(PolicyPath path, string baseText, FederationParameters parameters) =>
        path.IsRendered && Wanted(path, parameters) is { } wanted && !Means(baseText, wanted);

    private static bool Means(string text, JsonObject wanted) => JsonReader.Read(text, out _) is { } json && PolicyEquality.Compare(json, wanted).AreEqual;

    /// <returns>Null: federation.json knows no such policy.</returns>
    internal static JsonObject? Wanted(PolicyPath path, FederationParameters parameters)
    {
        if (parameters.Environments.FirstOrDefault(environment => environment.Name.Value == path.Environment) is not { } environment
            || parameters.WorkloadsOf(environment).FirstOrDefault(workload => workload.Role.Value == path.Role) is not { } workload)
        {
            return null;
        }
        var policy = path.Name == PolicyPath.TrustName
            ? TrustPolicy.For(parameters, environment, workload.Role)
            : PermissionPolicy.For(parameters, environment, workload.Role);
        return policy.Statements.Count == 0 ? null : policy.ToJson();
    }
}
