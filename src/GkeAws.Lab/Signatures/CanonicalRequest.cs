using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Signatures;

/// <summary>The text that a signature is about (Signature Version 4, create a canonical request).</summary>
internal static class CanonicalRequest
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public static byte[] Hash(LabCall call, SignatureParts parts, string payloadHash)
    {
        var text = new StringBuilder(1024);
        text.Append(call.Method).Append('\n');
        AppendEncoded(text, QueryString.Decode(call.RawPath, isForm: false), keepsSlash: true);
        text.Append('\n');
        AppendQuery(text, call.Query);
        text.Append('\n');
        foreach (var name in parts.SignedHeaders)
        {
            text.Append(name).Append(':');
            AppendTrimmed(text, call.Header(name) ?? "");
            text.Append('\n');
        }
        text.Append('\n').AppendJoin(';', parts.SignedHeaders).Append('\n').Append(payloadHash);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AppendQuery(StringBuilder text, QueryString query)
    {
        if (query.Items.Count == 0)
        {
            return;
        }
        var pairs = new List<(string Name, string Value)>(query.Items.Count);
        foreach (var item in query.Items)
        {
            if (item.Key != "X-Amz-Signature")
            {
                pairs.Add((Encode(item.Key), Encode(item.Value)));
            }
        }
        pairs.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : string.CompareOrdinal(a.Value, b.Value));
        for (var index = 0; index < pairs.Count; index++)
        {
            text.Append(index == 0 ? "" : "&").Append(pairs[index].Name).Append('=').Append(pairs[index].Value);
        }
    }

    private static string Encode(string value)
    {
        var text = new StringBuilder(value.Length + 16);
        AppendEncoded(text, value, keepsSlash: false);
        return text.ToString();
    }

    private static void AppendEncoded(StringBuilder text, string value, bool keepsSlash)
    {
        if (value.AsSpan().IndexOfAnyExcept(Unreserved) < 0)
        {
            text.Append(value);
            return;
        }
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.IsAscii && (Unreserved.Contains((char)rune.Value) || (keepsSlash && rune.Value == '/')))
            {
                text.Append((char)rune.Value);
                continue;
            }
            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                text.Append('%').Append(Digit(b >> 4)).Append(Digit(b & 15));
            }
        }
    }

    private static char Digit(int value) => "0123456789ABCDEF"[value];

    /// <summary>Without white space at the ends, and one space for several.</summary>
    private static void AppendTrimmed(StringBuilder text, string value)
    {
        var trimmed = value.AsSpan().Trim();
        if (trimmed.IndexOf("  ", StringComparison.Ordinal) < 0)
        {
            text.Append(trimmed);
            return;
        }
        for (var index = 0; index < trimmed.Length; index++)
        {
            if (trimmed[index] != ' ' || trimmed[index - 1] != ' ')
            {
                text.Append(trimmed[index]);
            }
        }
    }
}
