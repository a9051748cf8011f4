using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace GkeAws.Templates.Tests.Listers;

/// <summary>Tokens of the shape that GKE's projected volume holds; the signature is only text, no lister checks it.</summary>
public static class TestToken
{
    public const string Issuer = "https://container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo";
    /// <summary>A project with two clusters expects either.</summary>
    public static string[] Issuers { get; } = [Issuer, Issuer + "-2"];

    public const string Audience = "sts.amazonaws.com";
    public const string Subject = "system:serviceaccount:gke-to-aws-test:gke-service-account";

    public static string Of(string issuer = Issuer, object? audience = null, string subject = Subject, int minutes = 50)
    {
        var expires = DateTimeOffset.UtcNow.AddMinutes(minutes).ToUnixTimeSeconds();
        return string.Join('.',
            Part(new { alg = "RS256", kid = "key-of-the-cluster" }),
            Part(new Dictionary<string, object> { ["iss"] = issuer, ["aud"] = audience ?? new[] { Audience }, ["sub"] = subject, ["exp"] = expires, ["iat"] = expires - 3600 }),
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes("signature of the cluster's key, a secret while it lives")));
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
