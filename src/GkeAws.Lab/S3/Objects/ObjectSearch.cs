using GkeAws.Lab.S3.Tags;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Objects;

/// <summary>
/// The object, or the version of it, that a request is about. The policies are asked before anything is told; an object that is not there
/// is told only to those who may list the bucket (S3 API reference, GetObject: Permissions).
/// </summary>
internal static class ObjectSearch
{
    private const int LongestVersion = 1024;

    /// <param name="action">And its name when a version is named.</param>
    /// <param name="more">Further keys of this request.</param>
    public static LabObject? Find(S3Call call, (string Latest, string OfVersion) action, out AwsError? error, params (string Name, string Value)[] more)
    {
        var item = call.Bucket?.Find(call.Key, call.Version);
        var tags = TagRules.ExistingKeys(item);
        error = call.AuthorizeVersion(action.Latest, action.OfVersion, more.Length == 0 ? tags : [.. more, .. tags])
            ?? (call.Bucket is null ? S3Errors.NoSuchBucket(call.BucketName)
            : item is null ? Absent(call)
            : item.IsDeleteMarker ? Deleted(call, item)
            : null);
        return error is null ? item : null;
    }

    /// <summary>As <see cref="Find"/>, and the content stays until it is released.</summary>
    public static LabObject? Hold(S3Call call, (string Latest, string OfVersion) action, out AwsError? error)
    {
        // Who was written over between finding and holding is looked for again: by then another one is there.
        LabObject? item;
        while ((item = Find(call, action, out error)) is not null && !item.Content.TryHold())
        {
        }
        return item;
    }

    public static AwsError? CheckVersion(S3Call call) => call.Version is null || IsVersion(call.Version) ? null
        : S3Errors.InvalidArgument("versionId", call.Version, "Invalid version id specified");

    private static AwsError Absent(S3Call call) => CheckVersion(call) ?? (
        !call.May("s3:ListBucket", call.BucketArn) ? S3Errors.AccessDenied($"there is no object {call.Key}, and s3:ListBucket on {call.BucketArn} is not allowed: so it is not told")
        : call.Version is null ? S3Errors.NoSuchKey(call.Key)
        : S3Errors.NoSuchVersion(call.Key, call.Version));

    /// <summary>S3 User Guide, Working with delete markers: not found, or not allowed when the marker itself is asked for.</summary>
    private static AwsError Deleted(S3Call call, LabObject marker)
    {
        (string, string)[] headers = [("x-amz-delete-marker", "true"), ("x-amz-version-id", marker.Version)];
        if (call.Version is null)
        {
            return Absent(call) is { Code: "NoSuchKey" } error ? error with { Headers = headers } : Absent(call);
        }
        return S3Errors.MethodNotAllowed(call.Wire.Method) with
        {
            Headers = [.. headers, ("Allow", "DELETE"), ("Last-Modified", S3Time.OfHeader(marker.Modified))],
            Details = [("Method", call.Wire.Method), ("ResourceType", "DeleteMarker")],
        };
    }

    /// <summary>Opaque, UTF-8, no longer than 1,024 bytes (S3 User Guide, How S3 Versioning works); those that we give have 32 letters.</summary>
    private static bool IsVersion(string version) => version == LabObject.NullVersion || (version.Length is >= 32 and <= LongestVersion && version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'));
}
