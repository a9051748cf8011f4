namespace GkeAws.Federation.Identity;

/// <summary>What a grant opens; each level is the least set of S3 actions for its purpose.</summary>
public enum AccessLevel
{
    /// <summary>The names of the account's buckets: s3:ListAllMyBuckets on <c>*</c>, the only resource it knows.</summary>
    ListBuckets,

    /// <summary>The keys of one bucket.</summary>
    ListObjects,

    /// <summary>And the objects' content.</summary>
    Read,

    /// <summary>And writing and deleting objects, multipart uploads included.</summary>
    ReadWrite,

    /// <summary>Everything on one bucket.</summary>
    Full,
}

public static class AccessLevels
{
    public static IReadOnlyList<(AccessLevel Level, string Word)> All { get; } =
    [
        (AccessLevel.ListBuckets, "list-buckets"),
        (AccessLevel.ListObjects, "list-objects"),
        (AccessLevel.Read, "read"),
        (AccessLevel.ReadWrite, "read-write"),
        (AccessLevel.Full, "full"),
    ];

    public static string Word(this AccessLevel level) => All.First(entry => entry.Level == level).Word;

    public static AccessLevel? Parse(string word)
    {
        foreach (var entry in All)
        {
            if (entry.Word == word)
            {
                return entry.Level;
            }
        }
        return null;
    }
}
