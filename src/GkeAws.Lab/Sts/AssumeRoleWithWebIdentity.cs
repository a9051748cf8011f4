using System.Globalization;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Lab.Query;
using GkeAws.Lab.Sessions;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Sts;

/// <summary>Trades a token for a session (STS AssumeRoleWithWebIdentity); what decides is the evaluation of the assembly GkeAws.Federation.</summary>
internal sealed class AssumeRoleWithWebIdentity(ISignatureVerifier keys, SessionVault vault) : IQueryAction
{
    private const int DefaultDuration = 3600;

    public string Name => "AssumeRoleWithWebIdentity";

    public bool IsSigned => false;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        if (AssumeRoleParameters.Read(call, out var error) is not { } parameters)
        {
            return error;
        }
        var account = call.Store.FindAccount(parameters.Account);
        var role = account?.FindRole(parameters.RoleName) is { } found && found.Arn == parameters.RoleArn ? found : null;
        var answer = SecurityTokenService.AssumeRole(parameters.Token, token => new WebIdentityRequest(
            token, role?.Trusted, [.. (account?.Providers ?? []).Select(provider => provider.ToOidcProvider())], parameters.SessionName, call.Now)
        {
            DurationSeconds = parameters.Duration ?? DefaultDuration,
            Verifier = keys,
            Context = call.Wire.GlobalKeys(account?.Region ?? ""),
        });
        if (answer.Error is { } refusal)
        {
            return new AwsError(refusal.Code, refusal.Status, refusal.Message, $"{refusal.Cause} {refusal.Fix}");
        }
        Write(result, answer.Session!, Issue(answer.Session!, role!, parameters.Policy), parameters.Policy);
        return null;
    }

    private Credentials Issue(AssumedRoleSession session, LabRole role, string? policy) => vault.Issue(new LabSession(
        UniqueId.OfSessionKey(), UniqueId.Secret(), session.Role.Account, role.Arn, role.Id, session.Arn, session.AssumedRoleId!, session.Expiration, session.Keys, policy));

    private static void Write(XmlText result, AssumedRoleSession session, Credentials credentials, string? policy)
    {
        result.Element("SubjectFromWebIdentityToken", session.Subject).Element("Audience", session.Audience)
            .Open("AssumedRoleUser").Element("Arn", session.Arn).Element("AssumedRoleId", session.AssumedRoleId).Close("AssumedRoleUser")
            .Open("Credentials").Element("SessionToken", credentials.SessionToken).Element("SecretAccessKey", credentials.SecretKey)
            .Element("Expiration", session.Expiration.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Element("AccessKeyId", credentials.AccessKeyId).Close("Credentials")
            .Element("Provider", session.Provider);
        if (policy is not null)
        {
            // A share of the limit; AWS's packing is not documented.
            result.Element("PackedPolicySize", (100 * policy.Length / AssumeRoleParameters.LongestPolicy).ToString(CultureInfo.InvariantCulture));
        }
    }
}
