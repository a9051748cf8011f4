using System.Net;
using System.Xml;
using System.Xml.Linq;
using GkeAws.Cli.Iam.Wire;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Diagnosis;

/// <summary>
/// What came back for a token: STS's yes is believed only in its own form, because any server on the way can answer with 200.
/// Response elements and error codes: STS API reference, AssumeRoleWithWebIdentity and Common Errors.
/// </summary>
internal static class StsAnswer
{
    private const string Action = "AssumeRoleWithWebIdentity";

    /// <summary>They say nothing about the token. IDPCommunicationError: "You can retry the request a limited number of times".</summary>
    private static readonly string[] Passing = ["IDPCommunicationError", "Throttling", "ThrottlingException", "ServiceUnavailable", "InternalFailure"];

    private static readonly string[] Members = ["AccessKeyId", "SecretAccessKey", "SessionToken"];

    public static StsReply Read(HttpStatusCode status, Stream body, RoleArn role, string session)
    {
        try
        {
            return status == HttpStatusCode.OK ? Accepted(ResultXml.ReadResult(body, Action), role, session)
                : (int)status >= 400 ? Refusal((int)status, body)
                : StsReply.NotOfSts($"HTTP {(int)status}");
        }
        catch (Exception exception) when (exception is XmlException or FormatException)
        {
            return StsReply.NotOfSts($"HTTP {(int)status}");
        }
    }

    private static StsReply Accepted(XElement result, RoleArn role, string session)
    {
        var credentials = result.Required("Credentials");
        var arn = result.Required("AssumedRoleUser").RequiredText("Arn");
        return Members.Any(name => credentials.RequiredText(name).Length == 0) ? StsReply.NotOfSts("credentials that are empty")
            : arn == $"arn:{role.Partition}:sts::{role.Account}:assumed-role/{role.Role}/{session}" ? StsReply.Accepted
            : StsReply.NotOfSts($"a session of {arn}, which nobody asked for");
    }

    private static StsReply Refusal(int status, Stream body)
    {
        using var reader = XmlReader.Create(body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var root = XElement.Load(reader);
        if (root.Name.LocalName != "ErrorResponse" || root.Optional("Error") is not { } error || error.Text("Code") is not { Length: > 0 } code)
        {
            return StsReply.NotOfSts($"HTTP {status}");
        }
        var message = error.Text("Message") ?? "";
        return status >= 500 || Passing.Contains(code) ? StsReply.Later(code, message) : StsReply.Refused(code, message);
    }
}
