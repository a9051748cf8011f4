using System.Security.Cryptography;
using System.Text;

namespace GkeAws.Lab.S3;

/// <summary>S3's own id of an account: 64 hex digits; which, is AWS's secret.</summary>
internal static class CanonicalUser
{
    public static string Of(string account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)));
}
