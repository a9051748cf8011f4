using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>An ARN with wildcards, or <c>*</c> (IAM User Guide, IAM JSON policy elements: Resource). Too few parts are taken, as IAM takes them.</summary>
internal static class ResourceSyntax
{
    private const string Prefix = "arn:";

    // botocore partitions.json.
    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"];

    private static readonly char[] Wildcards = ['*', '?'];

    public static void Check(string resource, ElementPath path, TextPosition position, PolicyErrorList errors)
    {
        if (resource == "*")
        {
            return;
        }

        if (!resource.StartsWith(Prefix, StringComparison.Ordinal))
        {
            errors.Add(new PolicyErrorCode(PolicyErrorCode.InvalidArnPrefix.IssueCode, $"Resource {resource} must be in ARN format or \"*\"."),
                $"'{resource}' is no ARN; write arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE or *.", path, position);
            return;
        }

        var partition = Part(resource, Prefix.Length, out var end);
        if (partition.IndexOfAny(Wildcards) < 0 && Array.IndexOf(Partitions, partition) < 0)
        {
            errors.Add(new PolicyErrorCode(PolicyErrorCode.InvalidPartition.IssueCode, $"Partition \"{partition}\" is not valid for resource \"{resource}\"."),
                $"'{partition}' is no partition; write one of {string.Join(", ", Partitions)}.", path, position);
        }

        // The rest of an ARN that stops early is not a service.
        if (end < resource.Length && Part(resource, end + 1, out var serviceEnd) is var service && serviceEnd < resource.Length && service.IndexOfAny(Wildcards) >= 0)
        {
            errors.Add(PolicyErrorCode.InvalidServiceInArn, $"'{resource}' has a wildcard in its service; name the service.", path, position);
        }
    }

    private static string Part(string resource, int start, out int end)
    {
        end = resource.IndexOf(':', start);
        end = end < 0 ? resource.Length : end;
        return resource.Substring(start, end - start);
    }
}
