using GkeAws.Federation.Rules.Parameters;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS210
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS210", "a part of the ARN is wrong", Severity.Error, Check,
        "MISSING_ARN_FIELD", "INVALID_ARN_SERVICE_CASE", "INVALID_ARN_REGION", "INVALID_ARN_ACCOUNT", "INVALID_ARN_RESOURCE");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from arn in ResourceArn.In(policy)
        let wrong = Wrong(arn)
        where wrong is not null
        select policy.Finding(Rule, $"'{arn.Source.Text}' {wrong}.", arn.Source.Position);

    private static string? Wrong(ResourceArn arn) =>
        arn.Resource is null ? Missing(arn)
        : arn.Service!.Any(c => c is >= 'A' and <= 'Z') ? $"spells its service {arn.Service}; services are in lower case"
        : ResourceArn.IsDefinite(arn.Region) && !IsRegion(arn.Region!) ? $"has '{arn.Region}' where the region stands (arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE)"
        : arn is { Service: "iam", Region.Length: > 0 } ? "has a region, and resources of IAM have none"
        : ResourceArn.IsDefinite(arn.Account) && arn.Account!.Any(c => c is >= '0' and <= '9') && !GKEAWS005.Rule.Accepts(arn.Account!) ? $"has '{arn.Account}' where an account of twelve digits stands"
        : arn.Resource.Length == 0 ? "ends before its resource"
        : null;

    /// <summary>A star in the place of a part stands for all behind it.</summary>
    private static string? Missing(ResourceArn arn) =>
        arn.Source.Text.EndsWith(":*", StringComparison.Ordinal) ? null : "has too few parts (arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE; those of a bucket's region and account are empty: arn:aws:s3:::BUCKET)";

    /// <summary>The form only: AWS adds regions.</summary>
    private static bool IsRegion(string region) =>
        region.Split('-') is { Length: >= 3 } parts && parts[0].All(IsLetter) && parts[parts.Length - 1] is { Length: > 0 } number && number.All(c => c is >= '0' and <= '9');

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';
}
