using System.Text;

namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>RFC 4648 §5 without padding, as RFC 7515 wants it.</summary>
internal static class Base64Url
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when the text is not base64url.</returns>
    public static byte[]? Decode(string text)
    {
        if (text.Length == 0 || text.Length % 4 == 1 || !IsOfDigits(text))
        {
            return null;
        }
        return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
    }

    /// <returns>Null when the text is not base64url, or what it holds is not UTF-8.</returns>
    public static string? DecodeText(string text)
    {
        try
        {
            return Decode(text) is { } bytes ? Strict.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            // The only way to ask the decoder on both targets.
            return null;
        }
    }

    private static bool IsOfDigits(string text)
    {
        foreach (var c in text)
        {
            if (!IsDigit(c))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsDigit(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_';
}
