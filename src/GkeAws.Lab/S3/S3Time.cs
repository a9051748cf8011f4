using System.Globalization;

namespace GkeAws.Lab.S3;

/// <summary>Times as S3 writes them, in documents and in headers.</summary>
internal static class S3Time
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string OfHeader(DateTimeOffset time) => time.ToString("r", CultureInfo.InvariantCulture);
}
