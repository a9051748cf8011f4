using GkeAws.Federation.Rules.Parameters;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Buckets;

/// <summary>Makes a bucket in the region that signed the request.</summary>
internal sealed class CreateBucket : IS3Endpoint
{
    private const string FirstRegion = "us-east-1";

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
        var (configuration, error) = await XmlBody.Read(call, "CreateBucketConfiguration");
        if (error is not null)
        {
            return error;
        }
        var region = call.Signed.Parts.Region;
        var constraint = configuration?.Text("LocationConstraint") is { Length: > 0 } text ? text : null;
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
}
