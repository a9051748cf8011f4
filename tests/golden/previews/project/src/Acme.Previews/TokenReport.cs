namespace Acme.Previews;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Linq;

/// <summary>The token's claims in plain words, each beside what this project expects.</summary>
internal static class TokenReport
{
    public static IEnumerable<string> Lines(WebIdentityToken token, DateTimeOffset now)
    {
        if (!token.IsReadable)
        {
            return ["The token file holds no JSON Web Token (three parts with dots between)."];
        }

        return
        [
            Claim("iss", token.Issuer is null ? [] : [token.Issuer], Federation.Issuers),
            Claim("aud", token.Audiences, Federation.Audiences),
            Claim("sub", token.Subject is null ? [] : [token.Subject], Federation.Subjects),
            Expiry(token.Expires, now),
        ];
    }

    private static string Claim(string name, IReadOnlyList<string> values, IReadOnlyList<string> expected)
    {
        var shown = values.Count == 0 ? "(missing)" : Printable.Line(string.Join(", ", values));
        // Without federation.json beside the code, nothing is expected.
        if (expected.Count == 0)
        {
            return $"  {name}  {shown}";
        }

        return values.Any(expected.Contains)
            ? $"  {name}  {shown}  (as expected)"
            : $"  {name}  {shown}  (DIFFERS: this project expects {string.Join(" or ", expected)})";
    }

    private static string Expiry(DateTimeOffset? expires, DateTimeOffset now)
    {
        if (expires is not { } time)
        {
            return "  exp  (missing)";
        }

        var minutes = (long)Math.Abs((time - now).TotalMinutes);
        var relative = time <= now ? $"EXPIRED {minutes} minutes ago" : $"valid for {minutes} more minutes";
        return $"  exp  {time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}  ({relative})";
    }
}
