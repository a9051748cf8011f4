using System.Globalization;
using GkeAws.Federation.Policies;
using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Sts;

/// <summary>Parameters of AssumeRoleWithWebIdentity, as far as their form goes (botocore, sts 2011-06-15).</summary>
internal sealed record AssumeRoleParameters(string RoleArn, string Account, string RoleName, string SessionName, string Token, int? Duration, string? Policy)
{
    public const int LongestPolicy = 2048;

    private const int ShortestArn = 20;
    private const int LongestArn = 2048;

    public static AssumeRoleParameters? Read(QueryCall call, out AwsError? error)
    {
        error = null;
        var (arn, name, token) = (call.Text("RoleArn"), call.Text("RoleSessionName"), call.Text("WebIdentityToken"));
        error = CheckArn(arn)
            ?? (name is null ? QueryCall.Invalid(null, "roleSessionName", "Member must not be null") : null)
            ?? (token is null ? QueryCall.Invalid(null, "webIdentityToken", "Member must not be null") : null)
            ?? (call.Text("ProviderId") is { } provider ? QueryCall.Invalid(provider, "providerId", "Member must be absent for OpenID Connect tokens") : null)
            ?? (call.Members("PolicyArns").Count > 0 || call.CountOf("PolicyArns", "arn") > 0 ? QueryCall.Invalid("Value at 'policyArns': the lab has no managed policies") : null)
            ?? CheckPolicy(call.Text("Policy"));
        int? duration = null;
        if (error is null && call.Text("DurationSeconds") is { } seconds)
        {
            duration = int.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
            error = duration is null ? new("MalformedInput", 400, "Invalid Argument", $"DurationSeconds is '{seconds}', which is no integer") : null;
        }
        return error is null ? new(arn!, arn!.Split(':')[4], arn[(arn.LastIndexOf('/') + 1)..], name!, token!, duration, call.Text("Policy")) : null;
    }

    private static AwsError? CheckArn(string? arn) => arn switch
    {
        null => QueryCall.Invalid(null, "roleArn", "Member must not be null"),
        { Length: < ShortestArn } => QueryCall.Invalid(arn, "roleArn", $"Member must have length greater than or equal to {ShortestArn}"),
        { Length: > LongestArn } => QueryCall.Invalid("Value at 'roleArn' failed to satisfy constraint: Member must have length less than or equal to 2048"),
        _ => arn.Split(':') is ["arn", _, "iam", "", { Length: 12 }, var last] && last.StartsWith("role/", StringComparison.Ordinal) && last.Length > 5
            ? null
            : new("ValidationError", 400, $"{arn} is invalid", "RoleArn is not the ARN of a role"),
    };

    private static AwsError? CheckPolicy(string? policy)
    {
        if (policy is null)
        {
            return null;
        }
        if (policy.Length > LongestPolicy)
        {
            return QueryCall.Invalid("Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048");
        }
        var reading = PolicyReader.Read(policy, PolicyKind.Identity, "session policy");
        return reading.Document is null ? new("MalformedPolicyDocument", 400, "Syntax errors in policy.", string.Join(" ", reading.Errors)) : null;
    }
}
