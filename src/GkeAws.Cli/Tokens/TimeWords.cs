using System.Globalization;

namespace GkeAws.Cli.Tokens;

/// <summary>Times as people say them. Claims hold any number; what is no date is said so.</summary>
internal static class TimeWords
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    // From here on the next larger unit is shorter to read.
    private const int Double = 2;

    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <returns>For example <c>2026-11-25 04:20:00Z, 5 minutes ago</c>.</returns>
    public static string Of(long seconds, DateTimeOffset now)
    {
        if (seconds < Earliest || seconds > Latest)
        {
            return $"{seconds.ToString(CultureInfo.InvariantCulture)}, which is no date";
        }
        var difference = seconds - now.ToUnixTimeSeconds();
        var distance = difference == 0 ? "now" : difference > 0 ? $"in {Duration(difference)}" : $"{Duration(-difference)} ago";
        return $"{DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}, {distance}";
    }

    /// <returns>For example <c>90 seconds</c>, <c>41 minutes</c>, <c>1 hour</c>: whole units, cut off.</returns>
    public static string Duration(long seconds) => seconds switch
    {
        < Double * Minute => Count(seconds, "second"),
        < Double * Hour when seconds % Hour != 0 => Count(seconds / Minute, "minute"),
        < Double * Day => Count(seconds / Hour, "hour"),
        _ => Count(seconds / Day, "day"),
    };

    private static string Count(long number, string unit) => $"{number.ToString(CultureInfo.InvariantCulture)} {unit}{(number == 1 ? "" : "s")}";
}
