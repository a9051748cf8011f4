namespace GkeAws.Federation.Policies.Conditions;

/// <summary>
/// The W3C profile of ISO 8601, from <c>YYYY-MM</c> to <c>YYYY-MM-DDThh:mm:ss.sssTZD</c>, or whole seconds since 1970
/// (IAM User Guide, Condition operators: Date; W3C NOTE-datetime). Digits alone are seconds, never a year; a time without a zone is UTC.
/// </summary>
internal static class PolicyDate
{
    private const long MostSeconds = 900_000_000_000;

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="ticks">Of 100 ns since 1970, UTC.</param>
    public static bool TryParse(string text, out long ticks)
    {
        ticks = 0;
        return text.IndexOf('-', Math.Min(1, text.Length)) < 0 ? TryParseSeconds(text, out ticks) : TryParseDate(text, out ticks);
    }

    private static bool TryParseSeconds(string text, out long ticks)
    {
        var cursor = new DigitCursor(text);
        var isNegative = cursor.Skip('-');
        var read = cursor.TryReadAll(MostSeconds, out var seconds) && cursor.AtEnd;
        ticks = seconds * TimeSpan.TicksPerSecond * (isNegative ? -1 : 1);
        return read;
    }

    private static bool TryParseDate(string text, out long ticks)
    {
        ticks = 0;
        var cursor = new DigitCursor(text);
        var day = 1;
        if (!cursor.TryRead(4, 1, 9999, out var year) || !cursor.Skip('-') || !cursor.TryRead(2, 1, 12, out var month))
        {
            return false;
        }
        if (!cursor.AtEnd && (!cursor.Skip('-') || !cursor.TryRead(2, 1, DateTime.DaysInMonth(year, month), out day)))
        {
            return false;
        }

        long time = 0;
        if (!cursor.AtEnd && (!cursor.Skip('T') || !TryParseTime(ref cursor, out time)))
        {
            return false;
        }
        ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks - Epoch.Ticks + time;
        return true;
    }

    /// <summary>Hours and minutes, seconds if any, and the zone, less its distance from UTC.</summary>
    private static bool TryParseTime(ref DigitCursor cursor, out long ticks)
    {
        ticks = 0;
        if (!cursor.TryRead(2, 0, 23, out var hour) || !cursor.Skip(':') || !cursor.TryRead(2, 0, 59, out var minute))
        {
            return false;
        }

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (cursor.Skip(':'))
        {
            if (!cursor.TryRead(2, 0, 59, out var second))
            {
                return false;
            }
            ticks += second * TimeSpan.TicksPerSecond;
            if (cursor.Skip('.'))
            {
                if (!cursor.TryReadFraction(out var fraction))
                {
                    return false;
                }
                ticks += fraction;
            }
        }
        return TryParseZone(ref cursor, ref ticks) && cursor.AtEnd;
    }

    private static bool TryParseZone(ref DigitCursor cursor, ref long ticks)
    {
        if (cursor.AtEnd || cursor.Skip('Z'))
        {
            return true;
        }

        var isEast = cursor.Skip('+');
        if ((!isEast && !cursor.Skip('-')) || !cursor.TryRead(2, 0, 23, out var hours) || !cursor.Skip(':') || !cursor.TryRead(2, 0, 59, out var minutes))
        {
            return false;
        }
        var distance = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        ticks += isEast ? -distance : distance;
        return true;
    }
}
