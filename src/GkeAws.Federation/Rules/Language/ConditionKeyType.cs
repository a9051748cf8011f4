using GkeAws.Federation.Actions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

/// <summary>
/// What a condition key holds, in AWS's words. Keys of a service: the action table. Global keys: IAM User Guide, AWS global condition
/// context keys. Claims of a token: IAM User Guide, IAM and STS condition context keys.
/// </summary>
internal static class ConditionKeyType
{
    private const string Array = "ArrayOf";

    private static readonly Dictionary<string, string> Global = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws:CalledVia"] = "ArrayOfString",
        ["aws:PrincipalOrgPaths"] = "ArrayOfString",
        ["aws:PrincipalServiceNamesList"] = "ArrayOfString",
        ["aws:ResourceOrgPaths"] = "ArrayOfString",
        ["aws:SourceOrgPaths"] = "ArrayOfString",
        ["aws:TagKeys"] = "ArrayOfString",
        ["aws:CurrentTime"] = "Date",
        ["aws:TokenIssueTime"] = "Date",
        ["aws:SourceIp"] = "IPAddress",
        ["aws:VpcSourceIp"] = "IPAddress",
        ["aws:MultiFactorAuthAge"] = "Numeric",
        ["aws:MultiFactorAuthPresent"] = "Bool",
        ["aws:PrincipalIsAWSService"] = "Bool",
        ["aws:SecureTransport"] = "Bool",
        ["aws:ViaAWSService"] = "Bool",
        ["aws:PrincipalArn"] = "ARN",
        ["aws:SourceArn"] = "ARN",
        ["aws:PrincipalAccount"] = "String",
        ["aws:PrincipalOrgID"] = "String",
        ["aws:RequestedRegion"] = "String",
        ["aws:ResourceAccount"] = "String",
        ["aws:SourceAccount"] = "String",
        ["aws:SourceVpc"] = "String",
        ["aws:SourceVpce"] = "String",
        ["aws:userid"] = "String",
        ["aws:username"] = "String",
    };

    /// <summary>Null when it is not known.</summary>
    public static string? Of(StatementSource statement, ConditionSource condition)
    {
        if (condition.IsOfToken)
        {
            return condition.Claim switch { "amr" => "ArrayOfString", "aud" or "sub" => "String", _ => null };
        }
        return Global.TryGetValue(condition.Key, out var type) ? type : statement.Actions
            .Where(action => action.Text != "*")
            .SelectMany(action => ActionCatalog.Matching(action.Text))
            .Select(action => action.FindConditionKey(condition.Key)?.Type)
            .FirstOrDefault(found => found is not null);
    }

    public static bool HasSeveralValues(string type) => type.StartsWith(Array, StringComparison.Ordinal);

    /// <summary>An ARN and a truth value are texts too; a text may be an ARN.</summary>
    public static bool Takes(string type, string family) => (HasSeveralValues(type) ? type.Substring(Array.Length) : type) switch
    {
        "String" => family is OperatorFamily.Text or OperatorFamily.Arn,
        "ARN" => family is OperatorFamily.Text or OperatorFamily.Arn,
        "Bool" => family is OperatorFamily.Text or OperatorFamily.Boolean,
        "Numeric" => family == OperatorFamily.Number,
        "Date" => family == OperatorFamily.Date,
        "IPAddress" => family == OperatorFamily.Address,
        _ => true,
    };
}
