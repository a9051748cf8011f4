using System.Globalization;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Conditions;

/// <summary>
/// Conditions of a request on an object that is there (RFC 9110 §13.2.2 gives their order: If-Match before If-Unmodified-Since, and
/// If-None-Match before If-Modified-Since; a time that is none is ignored).
/// </summary>
/// <param name="prefix">Of the headers' names, up to match, none-match, modified-since and unmodified-since.</param>
internal sealed class Preconditions(LabCall call, string prefix = "If-")
{
    /// <returns>The condition that does not hold, as S3 names it; null: all that ask for the object to be so hold.</returns>
    public string? Failed(LabObject item) =>
        Header("match") is { } match ? (Names(match, item) ? null : prefix + "Match")
        : Time("unmodified-since") is { } time && Second(item) > time ? prefix + "Unmodified-Since"
        : null;

    /// <summary>The client has it already.</summary>
    public bool IsNotModified(LabObject item) =>
        Header("none-match") is { } none ? Names(none, item) : Time("modified-since") is { } time && Second(item) <= time;

    private string? Header(string name) => call.Header(prefix + name);

    private DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParseExact(Header(name), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Headers know whole seconds.</summary>
    private static DateTimeOffset Second(LabObject item) => DateTimeOffset.FromUnixTimeSeconds(item.Modified.ToUnixTimeSeconds());

    private static bool Names(string condition, LabObject item) =>
        condition.Split(',', StringSplitOptions.TrimEntries).Any(each => each == "*" || each.Trim('"').Equals(item.ETag, StringComparison.OrdinalIgnoreCase));
}
