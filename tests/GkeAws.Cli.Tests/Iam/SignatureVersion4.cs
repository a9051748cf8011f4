using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>
/// Verifies AWS Signature Version 4 of a POST to <c>/</c>, written from AWS's description
/// (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html) and shown to agree with AWS's own clients.
/// </summary>
internal static partial class SignatureVersion4
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    /// <summary>What is wrong, or null. Names of headers are lower case.</summary>
    public static string? FaultOf(IReadOnlyDictionary<string, string> headers, byte[] body, string region, string secretKey = SecretKey)
    {
        var parts = Authorization().Match(headers.GetValueOrDefault("authorization", ""));
        if (!parts.Success)
        {
            return "no signature of version 4";
        }

        var names = parts.Groups["headers"].Value.Split(';');
        var time = headers.GetValueOrDefault("x-amz-date", "");
        var scope = $"{time[..Math.Min(8, time.Length)]}/{region}/iam/aws4_request";
        var hash = Hex(SHA256.HashData(body));
        if (parts.Groups["credential"].Value != $"{AccessKey}/{scope}")
        {
            return $"the scope is {parts.Groups["credential"].Value}";
        }
        if (!names.Contains("host") || !names.Contains("x-amz-date") || !names.SequenceEqual(names.Order(StringComparer.Ordinal)) || names.Any(name => !headers.ContainsKey(name)))
        {
            return $"the signed headers are {string.Join(';', names)}";
        }
        if (headers.ContainsKey("x-amz-security-token") && !names.Contains("x-amz-security-token"))
        {
            return "the session token is not signed";
        }
        if (headers.GetValueOrDefault("x-amz-content-sha256", hash) != hash)
        {
            return "x-amz-content-sha256 is not of this body";
        }

        var canonical = $"POST\n/\n\n{string.Concat(names.Select(name => $"{name}:{Spaces().Replace(headers[name].Trim(), " ")}\n"))}\n{string.Join(';', names)}\n{hash}";
        var toSign = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secretKey), Sign);
        return Hex(Sign(key, toSign)) == parts.Groups["signature"].Value ? null : "the signature does not match";
    }

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\AAWS4-HMAC-SHA256 Credential=(?<credential>[^, ]+), ?SignedHeaders=(?<headers>[^, ]+), ?Signature=(?<signature>[0-9a-f]{64})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Authorization();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
