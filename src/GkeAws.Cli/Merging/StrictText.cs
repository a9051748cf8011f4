using System.Text;

namespace GkeAws.Cli.Merging;

/// <summary>Bytes as text only when nothing gets lost on the way there and back.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null: not UTF-8, or binary. A byte order mark stays a character.</returns>
    public static string? Read(byte[] bytes)
    {
        if (bytes.AsSpan().Contains((byte)0) || !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }
        return Utf8.GetString(bytes);
    }
}
