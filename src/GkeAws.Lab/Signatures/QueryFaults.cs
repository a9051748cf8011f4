using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Signatures;

/// <summary>
/// How STS and IAM say that a signature is wrong (IAM API reference, Common errors; the texts as AWS's public logs have them,
/// where there is none in our words).
/// </summary>
internal static class QueryFaults
{
    private const int BadRequest = 400;
    private const int Forbidden = 403;
    private const string Mismatch = "SignatureDoesNotMatch";

    public static AwsError Of(SignatureFault fault) => fault.Kind switch
    {
        SignatureFaultKind.Missing => new("MissingAuthenticationToken", Forbidden, "Request is missing Authentication Token", fault.Reason),
        SignatureFaultKind.Malformed or SignatureFaultKind.PresignLifetime => new("IncompleteSignature", BadRequest, "The request signature does not conform to AWS standards.", fault.Reason),
        SignatureFaultKind.UnknownKey or SignatureFaultKind.WrongToken =>
            new("InvalidClientTokenId", Forbidden, "The security token included in the request is invalid.", fault.Reason),
        SignatureFaultKind.ExpiredToken => new("ExpiredToken", Forbidden, "The security token included in the request is expired", fault.Reason),
        SignatureFaultKind.WrongRegion => new(Mismatch, Forbidden, "Credential should be scoped to a valid region.", fault.Reason),
        SignatureFaultKind.WrongService => new(Mismatch, Forbidden, $"Credential should be scoped to correct service: '{fault.Expected}'.", fault.Reason),
        SignatureFaultKind.WrongDate =>
            new(Mismatch, Forbidden, $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{fault.Value}' != '{fault.Expected}', from '{fault.Expected}'.", fault.Reason),
        SignatureFaultKind.Skewed => Skewed(fault),
        SignatureFaultKind.PresignExpired => new(Mismatch, Forbidden, $"Signature expired: {fault.Value} is now earlier than {fault.Expected}", fault.Reason),
        SignatureFaultKind.UnsignedHeaders =>
            new(Mismatch, Forbidden, $"'{fault.Value}' must be a 'SignedHeader' in the AWS Authorization.", fault.Reason),
        _ => new(Mismatch, Forbidden,
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.", fault.Reason),
    };

    private static AwsError Skewed(SignatureFault fault) => string.CompareOrdinal(fault.Value, fault.Expected) < 0
        ? new(Mismatch, Forbidden, $"Signature expired: {fault.Value} is now earlier than {fault.Expected} minus 5 min.", fault.Reason)
        : new(Mismatch, Forbidden, $"Signature not yet current: {fault.Value} is still later than {fault.Expected} plus 5 min.", fault.Reason);
}
