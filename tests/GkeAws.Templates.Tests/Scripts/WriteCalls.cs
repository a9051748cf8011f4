using System.Text.RegularExpressions;

namespace GkeAws.Templates.Tests.Scripts;

/// <summary>Which recorded calls change something. Everything that is not known to only read counts as a change.</summary>
internal static partial class WriteCalls
{
    public static bool Matches(string call) => !Reads().IsMatch(call);

    [GeneratedRegex(@"^(aws (iam (get|list)-|sts )|kubectl (get|config|kustomize|api-resources|logs|create token|label --local|exec)\b|gcloud (container clusters describe|iam service-accounts (list|get-iam-policy))|curl |openssl )")]
    private static partial Regex Reads();
}
