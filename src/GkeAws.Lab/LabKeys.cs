using System.Security.Cryptography;
using GkeAws.Federation.Json;
using GkeAws.Lab.Sessions;
using GkeAws.Lab.Stores;

namespace GkeAws.Lab;

/// <summary>The lab's secrets: of its issuers, its administrators and its session tokens. In memory, or in a file that its owner alone can read.</summary>
internal sealed class LabKeys
{
    private const string FileName = "keys.json";

    private readonly Lock _gate = new();
    private readonly string? _path;
    private readonly Dictionary<string, IReadOnlyList<string>> _issuers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LabAdministrator> _administrators = new(StringComparer.Ordinal);

    private LabKeys(string? path, byte[] sessionKey) => (_path, SessionKey) = (path, sessionKey);

    public byte[] SessionKey { get; }

    /// <exception cref="InvalidDataException">The file is not one of ours.</exception>
    public static LabKeys Open(string? folder)
    {
        var path = folder is null ? null : Path.Combine(folder, FileName);
        if (path is null || !File.Exists(path))
        {
            var made = new LabKeys(path, RandomNumberGenerator.GetBytes(SessionVault.KeyLength));
            made.Save();
            return made;
        }
        if (JsonReader.Read(File.ReadAllText(path), out _) is not JsonObject json)
        {
            throw new InvalidDataException($"{path}: not the keys of a lab");
        }
        var keys = new LabKeys(path, Convert.FromBase64String(json.Text("session")));
        foreach (var issuer in ((JsonObject)json.Find("issuers")!.Value).Members)
        {
            keys._issuers[issuer.Name] = [.. ((JsonArray)issuer.Value).Items.Select(item => ((JsonString)item).Value)];
        }
        foreach (var administrator in ((JsonArray)json.Find("administrators")!.Value).Items.Select(item => LabAdministrator.Of((JsonObject)item)))
        {
            keys._administrators[administrator.Account] = administrator;
        }
        return keys;
    }

    /// <summary>PEM texts, the signing key last; none when the issuer has none yet.</summary>
    public IReadOnlyList<string> IssuerKeys(string url)
    {
        lock (_gate)
        {
            return _issuers.GetValueOrDefault(url, []);
        }
    }

    public void Keep(string url, IReadOnlyList<string> pems)
    {
        lock (_gate)
        {
            _issuers[url] = pems;
            Save();
        }
    }

    public LabAdministrator AdministratorOf(AccountStore account)
    {
        lock (_gate)
        {
            if (!_administrators.TryGetValue(account.Id, out var known))
            {
                _administrators[account.Id] = known = LabAdministrator.Create(account.Id, account.Partition);
                Save();
            }
            return known;
        }
    }

    private void Save()
    {
        if (_path is null)
        {
            return;
        }
        var json = StateJson.Object(
            ("session", new JsonString(Convert.ToBase64String(SessionKey))),
            ("issuers", new JsonObject(_issuers.Select(issuer => new JsonMember(issuer.Key, StateJson.Texts(issuer.Value))))),
            ("administrators", new JsonArray(_administrators.Values.Select(administrator => administrator.ToJson()))));
        var temporary = $"{_path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using (var writer = new StreamWriter(temporary, options))
        {
            writer.Write(JsonPrinter.Print(json) + "\n");
        }
        File.Move(temporary, _path, overwrite: true);
    }
}
