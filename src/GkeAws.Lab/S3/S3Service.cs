using System.Text;
using GkeAws.Federation.Identity;
using GkeAws.Lab.S3.Endpoints.Buckets;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace GkeAws.Lab.S3;

/// <summary>S3 (botocore, s3 2006-03-01): the signature first, then the operation, which asks the evaluator before it looks at anything.</summary>
internal sealed class S3Service(SignatureV4 signatures, LabStore store)
{
    public const string XmlNamespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    // S3 API reference, Error responses: RequestTimeTooSkewed.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);

    public async ValueTask<LabAnswer> Answer(LabCall call)
    {
        S3Answer answer;
        try
        {
            answer = await Serve(call);
        }
        catch (IOException exception) when (exception is not (BadHttpRequestException or ConnectionResetException))
        {
            // The disk is full, or files went from under the lab: the log says so.
            answer = S3Errors.InternalError(exception.Message);
        }
        return (answer.Answer ?? Write(call, answer.Error!)).With("x-amz-request-id", call.RequestId).With("x-amz-id-2", "lab");
    }

    private ValueTask<S3Answer> Serve(LabCall call)
    {
        if (call.Method == "CONNECT")
        {
            return (S3Answer)S3Errors.AccessDenied("the lab is no way to other hosts");
        }
        var address = S3Address.Of(call);
        var endpoint = S3Routes.Find(call, address);
        call.Operation = endpoint?.Operation ?? "";
        var signed = signatures.Verify(call, "s3", (caller, parts) => Regions(caller, parts, address, endpoint), Skew, parts => PayloadHash(call, parts), out var fault);
        if (signed is null)
        {
            return (S3Answer)S3Faults.Of(fault!, call.Query.Has("X-Amz-Algorithm"));
        }
        return endpoint?.Answer(new S3Call(call, signed, store, address)) ?? (S3Answer)S3Routes.Refusal(call);
    }

    private static string? PayloadHash(LabCall call, SignatureParts parts) => parts.IsPresigned
        ? call.Header("x-amz-content-sha256") ?? call.Query.Find("X-Amz-Content-Sha256") ?? PayloadWords.Unsigned
        : call.Header("x-amz-content-sha256");

    /// <summary>A bucket's own region; where there is none yet, any of the caller's partition; for the list of buckets the environment's.</summary>
    private IReadOnlyList<string> Regions(Caller caller, SignatureParts parts, S3Address address, IS3Endpoint? endpoint)
    {
        if (address.Bucket is null)
        {
            return [store.FindAccount(caller.Account)!.Region];
        }
        if (store.FindBucket(address.Bucket) is { } bucket && endpoint is not CreateBucket)
        {
            // GetBucketLocation is how clients find the region.
            return endpoint is GetBucketLocation ? [bucket.Region, "us-east-1"] : [bucket.Region];
        }
        return [IsRegionOf(caller.Partition, parts.Region) ? parts.Region : store.FindAccount(caller.Account)!.Region];
    }

    private static bool IsRegionOf(string partition, string region) => region.Split('-') is [_, .., { Length: > 0 } number]
        && number.All(char.IsAsciiDigit) && Partition.OfRegion(region).Name == partition;

    private static LabAnswer Write(LabCall call, AwsError error)
    {
        if (call.Method == "HEAD")
        {
            return With(error.Headers, new LabAnswer(error.Status, default, "application/xml") { Error = error });
        }
        var xml = new XmlText(withDeclaration: true).Open("Error").Element("Code", error.Code).Element("Message", error.Message);
        foreach (var (name, value) in error.Details)
        {
            xml.Element(name, value);
        }
        xml.Element("RequestId", call.RequestId).Element("HostId", "lab").Close("Error");
        return With(error.Headers, new LabAnswer(error.Status, Encoding.UTF8.GetBytes(xml.ToString()), "application/xml") { Error = error });
    }

    private static LabAnswer With(IReadOnlyList<(string Name, string Value)> headers, LabAnswer answer)
    {
        foreach (var (name, value) in headers)
        {
            answer.With(name, value);
        }
        return answer;
    }
}
