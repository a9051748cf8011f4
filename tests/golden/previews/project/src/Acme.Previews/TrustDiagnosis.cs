namespace Acme.Previews;

using global::System;
using global::Amazon.Runtime;

/// <summary>STS said no.</summary>
internal static class TrustDiagnosis
{
    public static Diagnosis Of(AmazonServiceException refusal, Settings settings, DateTimeOffset now)
    {
        if (settings.HasStaticKeys || !settings.UsesWebIdentity)
        {
            return new(ExitCode.NotTrusted,
            [
                $"❌ STS refused the keys or the profile: {Diagnosis.Summary(refusal)}",
                "Check: remove AWS_ACCESS_KEY_ID and AWS_PROFILE, so that the pod's token is used.",
            ]);
        }

        var token = WebIdentityToken.Read(settings.TokenFile);
        var summary = Diagnosis.Summary(refusal);
        var known = TrustRefusal.Of(refusal.ErrorCode ?? "", refusal.Message);
        return new(ExitCode.NotTrusted,
        [
            $"❌ STS refused the token: {token?.Redact(summary) ?? summary}",
            $"  role  {settings.RoleArn}",
            .. token is null ? ["The token file is gone."] : TokenReport.Lines(token, now),
            $"Cause: {known.Cause}",
            $"Check: {known.Check}",
        ]);
    }
}
