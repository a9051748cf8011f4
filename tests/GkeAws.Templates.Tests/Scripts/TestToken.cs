using System.Text;

namespace GkeAws.Templates.Tests.Scripts;

/// <summary>A token of the shape GKE gives (kubernetes.md §2), unsigned. Claims whose base64url needs padding and both of its special letters.</summary>
internal static class TestToken
{
    public static string Of(string? audience = null, string? subject = null, string? issuer = null, int secondsLeft = 3600)
    {
        var expires = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + secondsLeft;
        var claims = $$"""{"aud":["{{audience ?? "sts.amazonaws.com"}}"],"exp":{{expires}},"iat":{{expires - 3600}},"iss":"{{issuer ?? ScriptProject.Issuer}}","jti":"ü?>~ü?>~","kubernetes.io":{"namespace":"gke-to-aws-test"},"sub":"{{subject ?? ScriptProject.Subject}}"}""";
        return $"{Encode("""{"alg":"RS256","kid":"k1"}""")}.{Encode(claims)}.c2lnbmF0dXJl";
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
