using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Signatures;

/// <summary>How S3 says that a signature is wrong (S3 API reference, Error responses).</summary>
internal static class S3Faults
{
    private const int BadRequest = 400;
    private const int Forbidden = 403;

    public static AwsError Of(SignatureFault fault, bool isPresigned) => fault.Kind switch
    {
        SignatureFaultKind.Missing => new("AccessDenied", Forbidden, "Access Denied", fault.Reason),
        SignatureFaultKind.Malformed or SignatureFaultKind.WrongDate => Malformed(isPresigned, "its form is not that of a signature of version 4", fault),
        SignatureFaultKind.WrongService => Malformed(isPresigned, $"incorrect service \"{fault.Value}\". This endpoint belongs to \"{fault.Expected}\"", fault),
        SignatureFaultKind.WrongRegion => Malformed(isPresigned, $"the region '{fault.Value}' is wrong; expecting '{fault.Expected}'", fault) with { Details = [("Region", fault.Expected)] },
        SignatureFaultKind.UnknownKey => new("InvalidAccessKeyId", Forbidden, "The AWS Access Key Id you provided does not exist in our records.", fault.Reason),
        SignatureFaultKind.WrongToken => new("InvalidToken", BadRequest, "The provided token is malformed or otherwise invalid.", fault.Reason),
        SignatureFaultKind.ExpiredToken => new("ExpiredToken", BadRequest, "The provided token has expired.", fault.Reason),
        SignatureFaultKind.Skewed => new("RequestTimeTooSkewed", Forbidden, "The difference between the request time and the current time is too large.", fault.Reason)
        {
            Details = [("RequestTime", fault.Value), ("ServerTime", fault.Expected)],
        },
        SignatureFaultKind.PresignLifetime => new("AuthorizationQueryParametersError", BadRequest, Lifetime(fault.Value), fault.Reason),
        SignatureFaultKind.PresignExpired => new("AccessDenied", Forbidden, "Request has expired", fault.Reason) { Details = [("Expires", fault.Value), ("ServerTime", fault.Expected)] },
        SignatureFaultKind.UnsignedHeaders => new("AccessDenied", Forbidden, "There were headers present in the request which were not signed", fault.Reason)
        {
            Details = [("HeadersNotSigned", fault.Value)],
        },
        SignatureFaultKind.MissingPayloadHash => new("InvalidRequest", BadRequest, "Missing required header for this request: x-amz-content-sha256", fault.Reason),
        SignatureFaultKind.PayloadHash => new("XAmzContentSHA256Mismatch", BadRequest, "The provided 'x-amz-content-sha256' header does not match what was computed.", fault.Reason)
        {
            Details = [("ClientComputedContentSHA256", fault.Value), ("S3ComputedContentSHA256", fault.Expected)],
        },
        _ => new("SignatureDoesNotMatch", Forbidden, "The request signature we calculated does not match the signature you provided. Check your key and signing method.", fault.Reason)
        {
            Details = [("StringToSign", fault.Value)],
        },
    };

    private static AwsError Malformed(bool isPresigned, string what, SignatureFault fault) => isPresigned
        ? new("AuthorizationQueryParametersError", BadRequest, $"Error parsing the X-Amz-Credential parameter; {what}", fault.Reason)
        : new("AuthorizationHeaderMalformed", BadRequest, $"The authorization header is malformed; {what}", fault.Reason);

    /// <summary>1 to 604,800 (S3 API reference, Authenticating requests: query parameters); the text about a week as in aws/aws-cli#5464, the other in our words.</summary>
    private static string Lifetime(string given) => long.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds > 0
        ? "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds"
        : "X-Amz-Expires should be a number of seconds, at least 1";
}
