using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>
/// <c>service:Name</c> with wildcards in the name, or <c>*</c> (IAM User Guide, IAM JSON policy elements: Action). The service has
/// letters, digits, hyphens and dots, as IAM's own parser takes them.
/// </summary>
internal static class ActionSyntax
{
    private const string Sts = "sts:";

    private static readonly string[] TrustActions = ["sts:TagSession", "sts:SetSourceIdentity"];

    public static void Check(string action, string name, PolicyKind kind, in ElementPath path, TextPosition position, PolicyErrorList errors)
    {
        if (action != "*")
        {
            CheckForm(action, name, path, position, errors);
        }
        if (kind == PolicyKind.Trust && !IsOfTrustPolicy(action))
        {
            errors.Add(PolicyErrorCode.MismatchedActionForPrincipal, $"'{action}' has no place in a trust policy, which speaks of sts:AssumeRole… actions only.", path.Of(name), position);
        }
    }

    private static void CheckForm(string action, string name, in ElementPath path, TextPosition position, PolicyErrorList errors)
    {
        var colon = action.IndexOf(':');
        if (colon < 0 || colon == action.Length - 1)
        {
            errors.Add(PolicyErrorCode.MissingPrefixInAction, $"'{action}' is no action; write service:Name, for example s3:GetObject, or *.", path.Of(name), position);
        }
        else if (action.IndexOf(':', colon + 1) >= 0)
        {
            errors.Add(PolicyErrorCode.SeveralColonsInAction, $"'{action}' has several colons; an action is service:Name.", path.Of(name), position);
        }
        else if (!IsService(action, colon))
        {
            errors.Add(PolicyErrorCode.InvalidServiceInAction, $"'{action}' begins with no service; write for example s3:…, or * alone.", path.Of(name), position);
        }
    }

    private static bool IsService(string action, int colon)
    {
        if (colon == 1 && action[0] == '*')
        {
            return true;
        }

        for (var index = 0; index < colon; index++)
        {
            if (action[index] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.'))
            {
                return false;
            }
        }
        return colon > 0;
    }

    /// <summary>With a wildcard the two public sources about IAM differ; it is taken.</summary>
    private static bool IsOfTrustPolicy(string action) =>
        action.StartsWith(TrustPolicy.AnyAssumeRole, StringComparison.OrdinalIgnoreCase)
        || TrustActions.Contains(action, StringComparer.OrdinalIgnoreCase)
        || (action.StartsWith(Sts, StringComparison.OrdinalIgnoreCase) && action.IndexOfAny(['*', '?']) > 0);
}
