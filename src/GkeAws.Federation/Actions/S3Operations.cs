using System.Collections.Concurrent;

namespace GkeAws.Federation.Actions;

/// <summary>Which actions an operation of S3 needs, and on what.</summary>
public static class S3Operations
{
    private const string ApiReference = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_";

    private static readonly Lazy<Dictionary<string, string>> Lines =
        new(() => S3OperationTable.Lines.Split('\n').ToDictionary(line => line.Substring(0, line.IndexOf(' ')), StringComparer.OrdinalIgnoreCase));

    // A compiler asks for a few of them.
    private static readonly ConcurrentDictionary<string, S3Operation> ByName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The operations of general purpose buckets, and the few that other buckets add.</summary>
    public static IReadOnlyCollection<S3Operation> All => [.. Lines.Value.Keys.Select(name => Find(name)!)];

    /// <param name="name">For example <c>CopyObject</c>; case is ignored.</param>
    public static S3Operation? Find(string name) =>
        ByName.TryGetValue(name, out var operation) ? operation
        : Lines.Value.TryGetValue(name, out var line) ? ByName.GetOrAdd(name, Read(line))
        : null;

    // Name source target need need …
    private static S3Operation Read(string line)
    {
        var words = line.Split(' ');
        var target = Target(words[2]);
        return new(words[0], [.. words.Skip(3).Select(word => Need(word, target))], [.. words[1].Split('+').Select(source => Source(source, words[0]))]);
    }

    private static string Source(string word, string operation) => word switch
    {
        "guide" => "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html",
        "api" => ApiReference + operation + ".html",
        "create" => ApiReference + "CreateMultipartUpload.html",
        "copies" => "https://repost.aws/knowledge-center/s3-troubleshoot-copy-between-buckets",
        "reference" => "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html",
        "lambda" => "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3objectlambda.html",
        _ => throw new FormatException($"The table of S3 operations names the source {word}, which is none."),
    };

    // Action, prefix:Action, both with @target, ?trait, !trait behind it.
    private static OperationNeed Need(string word, S3Target target)
    {
        var parts = word.Split('@', '?', '!');
        var action = parts[0].IndexOf(':') < 0 ? $"s3:{parts[0]}" : parts[0];
        var (when, unless) = (RequestTraits.None, RequestTraits.None);
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            switch (word[at])
            {
                case '@': target = Target(part); break;
                case '?': when |= Trait(part); break;
                default: unless |= Trait(part); break;
            }
            at += part.Length + 1;
        }
        return new(action, target, when, unless);
    }

    private static S3Target Target(string word) => word switch
    {
        "*" => S3Target.Everything,
        "bucket" => S3Target.Bucket,
        "object" => S3Target.TargetObject,
        "source" => S3Target.SourceObject,
        "key" => S3Target.Key,
        "source-key" => S3Target.SourceKey,
        "role" => S3Target.Role,
        "directory-bucket" => S3Target.DirectoryBucket,
        "table-bucket" => S3Target.TableBucket,
        "object-lambda" => S3Target.ObjectLambdaAccessPoint,
        _ => throw new FormatException($"The table of S3 operations names the target {word}, which is none."),
    };

    private static RequestTraits Trait(string word) => word switch
    {
        "version" => RequestTraits.Version,
        "source-version" => RequestTraits.SourceVersion,
        "acl" => RequestTraits.Acl,
        "tags" => RequestTraits.Tags,
        "retention" => RequestTraits.Retention,
        "legal-hold" => RequestTraits.LegalHold,
        "bypass" => RequestTraits.BypassGovernance,
        "key" => RequestTraits.Key,
        "source-key" => RequestTraits.SourceKey,
        "object-lock" => RequestTraits.ObjectLock,
        "ownership" => RequestTraits.Ownership,
        "checksum" => RequestTraits.Checksum,
        "role" => RequestTraits.Role,
        _ => throw new FormatException($"The table of S3 operations names the trait {word}, which is none."),
    };
}
