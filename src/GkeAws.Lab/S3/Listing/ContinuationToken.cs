using System.Buffers.Text;
using System.Text;

namespace GkeAws.Lab.S3.Listing;

/// <summary>Where the next page begins: opaque to clients.</summary>
internal static class ContinuationToken
{
    public static string Of(string last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last));

    public static bool IsValid(string token) => token.Length > 0 && Base64Url.IsValid(token);

    public static string Read(string token) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
}
