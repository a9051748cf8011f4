using System.Text;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Query;

/// <summary>A service of AWS's query protocol: a form in, XML out (botocore's iam and sts models; shapes of the answers recorded from AWS).</summary>
/// <param name="signingName">As in a signature's scope.</param>
/// <param name="version">Of the API, as in the form.</param>
/// <param name="xmlNamespace">Of the answers.</param>
/// <param name="regions">Where a caller's scope may be.</param>
internal sealed class QueryService(
    string signingName, string version, string xmlNamespace, IEnumerable<IQueryAction> actions, Func<Caller, IReadOnlyList<string>> regions, SignatureV4 signatures, LabStore store)
{
    // Signature Version 4: services but S3 take five minutes.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, IQueryAction> _actions = actions.ToDictionary(action => action.Name, StringComparer.Ordinal);

    public string SigningName => signingName;

    public string Version => version;

    public IEnumerable<string> Actions => _actions.Keys;

    /// <param name="form">The body, or the query of a GET, parsed.</param>
    public LabAnswer Answer(LabCall call, ReadOnlyMemory<byte> body, QueryString form)
    {
        var name = form.Find("Action") ?? "";
        call.Operation = name;
        if (!_actions.TryGetValue(name, out var action))
        {
            return Refuse(call, new("InvalidAction", 400, $"Could not find operation {name} for version {form.Find("Version")}", "the lab has no such action"));
        }

        SignedCall? signed = null;
        if (action.IsSigned)
        {
            var hash = SignedCall.Hex(System.Security.Cryptography.SHA256.HashData(body.Span));
            signed = signatures.Verify(call, signingName, (caller, _) => regions(caller), Skew, _ => hash, out var fault);
            // A header about the body is not needed here; one that is there has to be right.
            fault ??= call.Header("x-amz-content-sha256") is { } given && given != hash ? new(SignatureFaultKind.Mismatch, "x-amz-content-sha256 is not of this body") : null;
            if (fault is not null)
            {
                return Refuse(call, QueryFaults.Of(fault));
            }
        }

        var xml = new XmlText(withDeclaration: false).Open($"{name}Response", xmlNamespace);
        if (!action.IsWithoutResult)
        {
            xml.Open($"{name}Result");
        }
        if (action.Answer(new QueryCall(call, form, signed, store), xml) is { } error)
        {
            return Refuse(call, error);
        }
        if (!action.IsWithoutResult)
        {
            xml.Close($"{name}Result");
        }
        xml.Open("ResponseMetadata").Element("RequestId", call.RequestId).Close("ResponseMetadata").Close($"{name}Response");
        return LabAnswer.Xml(xml.ToString()).With("x-amzn-RequestId", call.RequestId);
    }

    private LabAnswer Refuse(LabCall call, AwsError error)
    {
        var xml = new XmlText(withDeclaration: false).Open("ErrorResponse", xmlNamespace).Open("Error")
            .Element("Type", error.Status >= 500 ? "Receiver" : "Sender").Element("Code", error.Code).Element("Message", error.Message)
            .Close("Error").Element("RequestId", call.RequestId).Close("ErrorResponse");
        return new LabAnswer(error.Status, Encoding.UTF8.GetBytes(xml.ToString()), LabAnswer.XmlType) { Error = error }.With("x-amzn-RequestId", call.RequestId);
    }
}
