using System.Net;

namespace GkeAws.Cli.Iam;

/// <summary>Why a call has no value. <see cref="ToString"/> is the message for people: action, place, cause, and what to do.</summary>
/// <param name="Action">The call, <c>GetRole</c> for example.</param>
/// <param name="Endpoint">Where it went, or would have gone.</param>
/// <param name="Message">The cause, in the words of IAM or of the SDK.</param>
internal sealed record IamFailure(IamFailureKind Kind, string Action, string Endpoint, string Message)
{
    /// <summary>IAM's error code, <c>NoSuchEntity</c> for example; null when it was not IAM that answered.</summary>
    public string? Code { get; init; }

    public HttpStatusCode? Status { get; init; }

    /// <summary>What AWS Support asks for.</summary>
    public string? RequestId { get; init; }

    /// <summary>IAM is busy or unwell: the same call may succeed in a minute.</summary>
    public bool IsPassing => Kind == IamFailureKind.Refused
        && (Code is "Throttling" or "ThrottlingException" or "ServiceFailure" or "ServiceUnavailable" or "InternalFailure" || (int?)Status >= 500);

    /// <summary>One sentence, or empty when the cause says it all.</summary>
    public string Advice => Kind switch
    {
        // docs.aws.amazon.com/cli/latest/reference/configure/export-credentials.html
        IamFailureKind.Credentials => "Bring credentials into the environment: eval \"$(aws configure export-credentials --profile NAME --format env)\".",
        IamFailureKind.Settings => "Correct the setting in the environment or in the AWS profile.",
        IamFailureKind.Unreachable => "Check the network, the proxy (HTTPS_PROXY) and AWS_ENDPOINT_URL.",
        IamFailureKind.NotIam => "Check AWS_ENDPOINT_URL and the proxy: something else than IAM answers there.",
        _ => OfCode(),
    };

    public override string ToString()
    {
        var status = Status is { } code ? $" (HTTP {(int)code})" : "";
        var request = RequestId is { Length: > 0 } ? $" [request {RequestId}]" : "";
        var cause = Message.Trim().TrimEnd('.');
        return $"{Action} at {Endpoint}: {(Code is null ? "" : Code + ": ")}{cause}{status}{request}.{(Advice.Length == 0 ? "" : " " + Advice)}";
    }

    // Codes that IAM shares with all services: docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html.
    private string OfCode() => Code switch
    {
        "AccessDenied" or "AccessDeniedException" or "NotAuthorized" => $"Allow iam:{Action} to whoever runs this command.",
        "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" => "Sign in to AWS again.",
        "InvalidClientTokenId" or "SignatureDoesNotMatch" or "IncompleteSignature" or "MissingAuthenticationToken" or "UnrecognizedClientException" =>
            "Check that the credentials are of this partition and still valid.",
        "PolicyEvaluation" => "Try again later.",
        _ => IsPassing ? "Try again later." : "",
    };
}
