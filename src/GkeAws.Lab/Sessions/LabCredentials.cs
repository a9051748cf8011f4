using System.Collections.Concurrent;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Sessions;

/// <summary>All keys that the lab takes: those of its administrators, and those of sessions that it gave out.</summary>
internal sealed class LabCredentials(SessionVault vault) : ICredentialSource
{
    private readonly ConcurrentDictionary<string, Credentials> _lasting = new(StringComparer.Ordinal);

    public void Add(LabAdministrator administrator) => _lasting[administrator.AccessKeyId] = administrator.ToCredentials();

    public Credentials? Find(string accessKeyId, string? sessionToken, out SignatureFault? fault)
    {
        fault = null;
        if (_lasting.TryGetValue(accessKeyId, out var lasting))
        {
            fault = sessionToken is null ? null : new(SignatureFaultKind.WrongToken, "a user's keys come without a session token");
            return fault is null ? lasting : null;
        }
        if (sessionToken is not null)
        {
            return vault.Find(accessKeyId, sessionToken, out fault);
        }
        fault = new(SignatureFaultKind.UnknownKey, accessKeyId.StartsWith("ASIA", StringComparison.Ordinal)
            ? "a session's keys without its session token"
            : "no user has this access key");
        return null;
    }
}
