using System.Globalization;
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

    public static AwsError MissingContentLength() => new("MissingContentLength", 411, "You must provide the Content-Length HTTP header.", "neither Content-Length nor x-amz-decoded-content-length is there");

    public static AwsError MalformedTrailer(string reason) => new("MalformedTrailerError", BadRequest, "The request contained trailing data that was not well-formed or did not conform to our published schema.", reason);

    public static AwsError EntityTooLarge(long proposed, long most) => new("EntityTooLarge", BadRequest, "Your proposed upload exceeds the maximum allowed size", $"S3 takes {most} bytes at most, this is {proposed}")
    {
        Details = [("ProposedSize", Text(proposed)), ("MaxSizeAllowed", Text(most))],
    };

    public static AwsError MaxMessageLengthExceeded(long most) => new("MaxMessageLengthExceeded", BadRequest, "Your request was too big.", $"the document of this operation has {most} bytes at most");

    public static AwsError EntityTooSmall(long proposed, long least, int part) => new("EntityTooSmall", BadRequest, "Your proposed upload is smaller than the minimum allowed size", $"part {part} has {proposed} bytes and is not the last one")
    {
        Details = [("ProposedSize", Text(proposed)), ("MinSizeAllowed", Text(least)), ("PartNumber", Text(part))],
    };

    public static AwsError NoSuchUpload(string id) => new("NoSuchUpload", NotFound,
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.", $"no upload {id} of this key is under way") { Details = [("UploadId", id)] };

    public static AwsError InvalidPart(int number, string reason) => new("InvalidPart", BadRequest,
        "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.", reason) { Details = [("PartNumber", Text(number))] };

    public static AwsError InvalidPartOrder() => new("InvalidPartOrder", BadRequest, "The list of parts was not in ascending order. Parts must be ordered by part number.", "the part numbers do not rise");

    public static AwsError InvalidPartNumber(string range) => new("InvalidPartNumber", 416, "The requested partnumber is not satisfiable", $"there is no part {range}");

    public static AwsError NoSuchVersion(string key, string version) => new("NoSuchVersion", NotFound, "The specified version does not exist.", $"{key} has no version {version}") { Details = [("Key", key), ("VersionId", version)] };

    public static AwsError IllegalVersioningConfiguration() =>
        new("IllegalVersioningConfigurationException", BadRequest, "The Versioning element must be specified", "Status is neither Enabled nor Suspended, it is not there");

    public static AwsError InvalidTag(string message, string key) => new("InvalidTag", BadRequest, message, $"the tag '{key}' is not one that S3 takes") { Details = [("TagKey", key)] };

    public static AwsError TooManyTags(string what, int most) => new("BadRequest", BadRequest, $"{what} tags cannot be greater than {most}", $"there are more than {most} tags");

    public static AwsError NoSuchTagSet(string name) => new("NoSuchTagSet", NotFound, "The TagSet does not exist", $"the bucket {name} has no tags") { Details = [("BucketName", name)] };

    public static AwsError InvalidDigest(string given) => new("InvalidDigest", BadRequest, "The Content-MD5 you specified was invalid.", $"'{given}' is not the base64 of an MD5") { Details = [("Content-MD5", given)] };

    public static AwsError InternalError(string reason) => new("InternalError", 500, "We encountered an internal error. Please try again.", reason);

    public static AwsError InvalidRange(string range) => new("InvalidRange", 416, "The requested range is not satisfiable", $"the range {range} lies outside of the object") { Details = [("RangeRequested", range)] };

    public static AwsError PreconditionFailed(string condition) =>
        new("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold", $"{condition} does not hold") { Details = [("Condition", condition)] };

    public static AwsError NotImplemented(string what) => new("NotImplemented", 501, "A header you provided implies functionality that is not implemented", $"the lab does not have {what}: see FIDELITY.md");

    public static AwsError MethodNotAllowed(string method) => new("MethodNotAllowed", 405, "The specified method is not allowed against this resource.", $"no operation with the method {method} here");

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
