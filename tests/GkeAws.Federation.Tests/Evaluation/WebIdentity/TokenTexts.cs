using System.Text;

namespace GkeAws.Federation.Tests.Evaluation.WebIdentity;

/// <summary>Tokens in their three-part form, signed by nobody.</summary>
internal static class TokenTexts
{
    public static string Of(string header, string claims) => $"{Encode(header)}.{Encode(claims)}.{Encode("signature")}";

    public static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    public static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
