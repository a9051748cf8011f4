using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Policies;

/// <summary>Length of a policy as IAM's quotas count it: characters without white space (IAM User Guide, IAM and STS quotas).</summary>
/// <param name="Characters">White space inside a string is counted: whether IAM leaves it out too is not documented, and this is the careful side.</param>
public readonly record struct PolicySize(int Characters)
{
    /// <param name="quota">What the account takes: L-C07B4B0D.</param>
    public bool FitsTrustPolicy(int quota) => Characters <= quota;

    /// <summary>With the quota raised as far as it goes.</summary>
    public bool FitsTrustPolicyAtMost => Characters <= Limits.TrustPolicyMaximumSize;

    /// <summary>Beside no other inline policy of the role.</summary>
    public bool FitsInlinePolicy => Characters <= Limits.InlinePoliciesSize;

    public bool FitsManagedPolicy => Characters <= Limits.ManagedPolicySize;

    public static PolicySize Of(PolicyDocument document) => OfText(document.ToText());

    /// <param name="json">A document as it is sent; need not be legal.</param>
    public static PolicySize OfText(string json)
    {
        var count = 0;
        var inString = false;
        for (var index = 0; index < json.Length; index++)
        {
            var c = json[index];
            if (inString && c == '\\' && index + 1 < json.Length)
            {
                count += 2;
                index++;
                continue;
            }
            inString ^= c == '"';
            count += !inString && c is ' ' or '\t' or '\n' or '\r' ? 0 : 1;
        }
        return new PolicySize(count);
    }
}
