using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>An ARN with wildcards, or <c>*</c> (IAM User Guide, IAM JSON policy elements: Resource). Too few parts are taken, as IAM takes them.</summary>
internal static class ResourceSyntax
{
    private const string Prefix = "arn:";

    // botocore partitions.json.
    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"];

    private static readonly char[] Wildcards = ['*', '?'];

    public static void Check(string resource, string name, PolicyKind kind, in ElementPath path, TextPosition position, PolicyErrorList errors)
    {
        if (resource == "*")
        {
            return;
        }

        if (!resource.StartsWith(Prefix, StringComparison.Ordinal))
        {
            errors.Add(new PolicyErrorCode(PolicyErrorCode.InvalidArnPrefix.IssueCode, $"Resource {resource} must be in ARN format or \"*\"."),
                $"'{resource}' is no ARN; write arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE or *.", path.Of(name), position);
            return;
        }

        var end = EndOfPart(resource, Prefix.Length);
        if (!HasWildcard(resource, Prefix.Length, end) && !IsPartition(resource, end))
        {
            var partition = resource.Substring(Prefix.Length, end - Prefix.Length);
            errors.Add(new PolicyErrorCode(PolicyErrorCode.InvalidPartition.IssueCode, $"Partition \"{partition}\" is not valid for resource \"{resource}\"."),
                $"'{partition}' is no partition; write one of {string.Join(", ", Partitions)}.", path.Of(name), position);
        }

        // The rest of an ARN that stops early is not a service.
        if (end < resource.Length && EndOfPart(resource, end + 1) is var serviceEnd && serviceEnd < resource.Length && HasWildcard(resource, end + 1, serviceEnd))
        {
            errors.Add(PolicyErrorCode.InvalidServiceInArn, $"'{resource}' has a wildcard in its service; name the service.", path.Of(name), position);
        }
    }

    private static int EndOfPart(string resource, int start)
    {
        var colon = resource.IndexOf(':', start);
        return colon < 0 ? resource.Length : colon;
    }

    private static bool HasWildcard(string resource, int start, int end) => resource.IndexOfAny(Wildcards, start, end - start) >= 0;

    private static bool IsPartition(string resource, int end)
    {
        foreach (var partition in Partitions)
        {
            if (partition.Length == end - Prefix.Length && string.CompareOrdinal(resource, Prefix.Length, partition, 0, partition.Length) == 0)
            {
                return true;
            }
        }
        return false;
    }
}
