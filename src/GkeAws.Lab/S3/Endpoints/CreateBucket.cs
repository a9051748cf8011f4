using System.Xml;
using GkeAws.Federation.Rules.Parameters;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints;

/// <summary>Makes a bucket in the region that signed the request.</summary>
internal sealed class CreateBucket : IS3Endpoint
{
    private const string FirstRegion = "us-east-1";
    private const int LongestBody = 65_536;

    public string Operation => "CreateBucket";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Caller.May("s3:CreateBucket", call.BucketArn, call.Wire.GlobalKeys(call.Signed.Parts.Region)) is false)
        {
            return S3Errors.AccessDenied($"s3:CreateBucket on {call.BucketArn} is not allowed");
        }
        if (!GKEAWS017.Rule.Accepts(call.BucketName))
        {
            return S3Errors.InvalidBucketName(call.BucketName);
        }
        var body = await PayloadReader.Read(call, LongestBody);
        if (body.Error is { } error)
        {
            return error;
        }
        var region = call.Signed.Parts.Region;
        if (!TryReadConstraint(body.Content, out var constraint))
        {
            return S3Errors.MalformedXml();
        }
        if (constraint is null ? region != FirstRegion : constraint != region)
        {
            return S3Errors.WrongLocation(constraint ?? "unspecified");
        }
        var made = new LabBucket(call.BucketName, call.Caller.Account, region, call.Wire.Now);
        if (!call.Store.AddBucket(made))
        {
            var isOwn = call.Store.FindBucket(call.BucketName)!.Account == call.Caller.Account;
            // In the first region a bucket that is one's own is no error (S3 API reference, CreateBucket).
            return isOwn && region == FirstRegion ? Created(call) : S3Errors.BucketExists(call.BucketName, isOwn);
        }
        return Created(call);
    }

    private static LabAnswer Created(S3Call call) => LabAnswer.Empty(200).With("Location", "/" + call.BucketName);

    private static bool TryReadConstraint(ReadOnlyMemory<byte> body, out string? constraint)
    {
        constraint = null;
        if (body.IsEmpty)
        {
            return true;
        }
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "LocationConstraint" })
                {
                    constraint = reader.ReadElementContentAsString() is { Length: > 0 } text ? text : null;
                }
            }
            return true;
        }
        catch (XmlException)
        {
            // The only way to ask the reader.
            return false;
        }
    }
}
