using System.Net;
using System.Security;

namespace GkeAws.Templates.Tests.Listers;

/// <summary>One HTTP answer of the stub.</summary>
public sealed record StubAnswer(int Status, string Body, params (string Name, string Value)[] Headers);

/// <summary>Answers in the wire forms of STS and S3 (query protocol 2011-06-15, rest-xml 2006-03-01).</summary>
public static class StubAnswers
{
    public const string SessionToken = "session-token-of-the-stub";
    private const string StsNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";
    private const string S3Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static StubAnswer AssumedRole { get; } = new(200, $"""
        <AssumeRoleWithWebIdentityResponse xmlns="{StsNamespace}"><AssumeRoleWithWebIdentityResult>
        <SubjectFromWebIdentityToken>{TestToken.Subject}</SubjectFromWebIdentityToken><Audience>{TestToken.Audience}</Audience>
        <AssumedRoleUser><Arn>{ListerRun.AssumedRoleArn}</Arn><AssumedRoleId>AROAEXAMPLE:pod-1</AssumedRoleId></AssumedRoleUser>
        <Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>secret-of-the-stub</SecretAccessKey><SessionToken>{SessionToken}</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials>
        </AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleWithWebIdentityResponse>
        """);

    public static StubAnswer Identity { get; } = IdentityOf(ListerRun.AssumedRoleArn);

    public static StubAnswer IdentityOf(string arn) => new(200, $"""
        <GetCallerIdentityResponse xmlns="{StsNamespace}"><GetCallerIdentityResult><Arn>{arn}</Arn><UserId>AROAEXAMPLE:pod-1</UserId><Account>111122223333</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>2</RequestId></ResponseMetadata></GetCallerIdentityResponse>
        """);

    public static StubAnswer StsError(int status, string code, string message) => new(status,
        $"<ErrorResponse xmlns=\"{StsNamespace}\"><Error><Type>Sender</Type><Code>{code}</Code><Message>{SecurityElement.Escape(message)}</Message></Error><RequestId>3</RequestId></ErrorResponse>");

    /// <summary>The form of S3, and of everything that Ceph 16.2 says (there with an empty message).</summary>
    public static StubAnswer S3Error(int status, string code, string message, params (string Name, string Value)[] headers) => new(status,
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{SecurityElement.Escape(message)}</Message><RequestId>4</RequestId></Error>", headers);

    public static StubAnswer Buckets(string[] names, string? next = null) => new(200,
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListAllMyBucketsResult xmlns=\"{S3Namespace}\"><Owner><ID>1</ID></Owner><Buckets>{string.Concat(names.Select(name => $"<Bucket><Name>{name}</Name><CreationDate>2026-01-01T00:00:00.000Z</CreationDate></Bucket>"))}</Buckets>{Element("ContinuationToken", next)}</ListAllMyBucketsResult>");

    /// <summary>Keys are percent-encoded where the request says encoding-type=url, as S3 does.</summary>
    public static StubAnswer Keys(StubRequest request, string[] keys, string? next = null)
    {
        var url = request.Query.Contains("encoding-type=url", StringComparison.Ordinal);
        var contents = keys.Select(key => $"<Contents><Key>{(url ? WebUtility.UrlEncode(key).Replace("%2F", "/", StringComparison.Ordinal) : SecurityElement.Escape(key).Replace("\n", "&#10;", StringComparison.Ordinal))}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><Size>1</Size></Contents>");
        return new(200, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult xmlns=\"{S3Namespace}\"><Name>b</Name><Prefix/><KeyCount>{keys.Length}</KeyCount><MaxKeys>1000</MaxKeys>{(url ? "<EncodingType>url</EncodingType>" : "")}<IsTruncated>{(next is null ? "false" : "true")}</IsTruncated>{Element("NextContinuationToken", next)}{string.Concat(contents)}</ListBucketResult>");
    }

    private static string Element(string name, string? text) => text is null ? "" : $"<{name}>{text}</{name}>";
}
