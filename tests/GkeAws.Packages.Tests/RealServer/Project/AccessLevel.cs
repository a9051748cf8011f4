namespace GkeAws.Packages.Tests.RealServer.Project;

/// <summary>The template's --access values.</summary>
public static class AccessLevel
{
    public const string ListBuckets = "list-buckets";
    public const string ListObjects = "list-objects";
    public const string Read = "read";
    public const string ReadWrite = "read-write";
    public const string Full = "full";
}
