using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>What S3 answers when it refuses (S3 API reference, Error responses).</summary>
internal static class S3Errors
{
    private const int BadRequest = 400;
    private const int NotFound = 404;
    private const int Conflict = 409;

    public static AwsError AccessDenied(string reason) => new("AccessDenied", 403, "Access Denied", reason);

    public static AwsError NoSuchBucket(string name) => new("NoSuchBucket", NotFound, "The specified bucket does not exist", $"there is no bucket {name}") { Details = [("BucketName", name)] };

    public static AwsError NoSuchKey(string key) => new("NoSuchKey", NotFound, "The specified key does not exist.", $"there is no object {key}") { Details = [("Key", key)] };

    public static AwsError InvalidBucketName(string name) => new("InvalidBucketName", BadRequest, "The specified bucket is not valid.", $"'{name}' breaks the rules for names of buckets") { Details = [("BucketName", name)] };

    public static AwsError BucketExists(string name, bool isOwn) => isOwn
        ? new("BucketAlreadyOwnedByYou", Conflict, "Your previous request to create the named bucket succeeded and you already own it.", "the account has this bucket") { Details = [("BucketName", name)] }
        : new("BucketAlreadyExists", Conflict,
            "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
            "another account has a bucket of this name") { Details = [("BucketName", name)] };

    public static AwsError BucketNotEmpty(string name) =>
        new("BucketNotEmpty", Conflict, "The bucket you tried to delete is not empty", $"{name} has objects") { Details = [("BucketName", name)] };

    public static AwsError WrongLocation(string constraint) => new("IllegalLocationConstraintException", BadRequest,
        $"The {constraint} location constraint is incompatible for the region specific endpoint this request was sent to.", "LocationConstraint is not the region that signed the request");

    public static AwsError InvalidArgument(string name, string? value, string message) => new("InvalidArgument", BadRequest, message, $"{name} is '{value}'")
    {
        Details = [("ArgumentName", name), ("ArgumentValue", value ?? "")],
    };

    public static AwsError InvalidRequest(string message) => new("InvalidRequest", BadRequest, message, message);

    public static AwsError BadDigest(string header, string given, string computed) => new("BadDigest", BadRequest,
        header == "Content-MD5" ? "The Content-MD5 you specified did not match what we received." : $"The {header} you specified did not match the calculated checksum.",
        $"{header} says {given}, the content has {computed}");

    public static AwsError MalformedXml() => new("MalformedXML", BadRequest, "The XML you provided was not well-formed or did not validate against our published schema", "the body is not the XML of this operation");

    public static AwsError IncompleteBody(string reason) => new("IncompleteBody", BadRequest, "You did not provide the number of bytes specified by the Content-Length HTTP header", reason);

    public static AwsError EntityTooLarge(long most) => new("EntityTooLarge", BadRequest, "Your proposed upload exceeds the maximum allowed object size.", $"the lab takes objects of up to {most} bytes");

    public static AwsError InvalidRange(string range) => new("InvalidRange", 416, "The requested range is not satisfiable", $"the range {range} lies outside of the object") { Details = [("RangeRequested", range)] };

    public static AwsError PreconditionFailed(string condition) =>
        new("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold", $"{condition} does not hold") { Details = [("Condition", condition)] };

    public static AwsError NotImplemented(string what) => new("NotImplemented", 501, "A header you provided implies functionality that is not implemented", $"the lab does not have {what}: see FIDELITY.md");

    public static AwsError MethodNotAllowed(string method) => new("MethodNotAllowed", 405, "The specified method is not allowed against this resource.", $"no operation with the method {method} here");
}
