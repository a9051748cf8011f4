using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Sessions;

/// <summary>A role's session as its token holds it.</summary>
/// <param name="RoleId">A role that was made anew under the same name has another id, and is not this session's.</param>
/// <param name="Policy">The session policy, as given; null: none.</param>
internal sealed record LabSession(
    string AccessKeyId, string SecretKey, string Account, string RoleArn, string RoleId, string Arn, string UserId, DateTimeOffset Expiration, RequestContext Keys, string? Policy)
{
    public Credentials ToCredentials(string token, LabStore store)
    {
        var partition = RoleArn.Split(':')[1];
        var name = RoleArn[(RoleArn.LastIndexOf('/') + 1)..];
        IReadOnlyList<CompiledPolicy> session = Policy is null ? [] : [new CompiledPolicy(PolicyReader.Read(Policy, PolicyKind.Identity, "session policy").Document!)];
        var caller = new Caller(Account, partition, Arn, UserId, RequestPrincipal.AssumedRole(Arn, RoleArn), Keys, () =>
            store.FindAccount(Account)?.FindRole(name) is { } role && role.Id == RoleId
                ? session.Count == 0 ? role.Permissions : new ApplicablePolicies { Identity = role.Permissions.Identity, Session = session }
                : new ApplicablePolicies());
        return new Credentials(AccessKeyId, SecretKey, token, Expiration, caller);
    }

    public JsonObject ToJson() => StateJson.Object(
        ("k", new JsonString(AccessKeyId)), ("s", new JsonString(SecretKey)), ("a", new JsonString(Account)), ("r", new JsonString(RoleArn)), ("i", new JsonString(RoleId)),
        ("n", new JsonString(Arn)), ("u", new JsonString(UserId)), ("e", StateJson.Time(Expiration)),
        ("c", new JsonObject(Keys.Keys.Select(key => new JsonMember(key.Name, StateJson.Texts(key.Values))))),
        ("p", Policy is null ? new JsonNull() : new JsonString(Policy)));

    public static LabSession Of(JsonObject json) => new(
        json.Text("k"), json.Text("s"), json.Text("a"), json.Text("r"), json.Text("i"), json.Text("n"), json.Text("u"), json.TimeOf("e"),
        new RequestContext(((JsonObject)json.Find("c")!.Value).Members.Select(member =>
            new KeyValuePair<string, IReadOnlyList<string>>(member.Name, [.. ((JsonArray)member.Value).Items.Select(item => ((JsonString)item).Value)]))),
        (json.Find("p")?.Value as JsonString)?.Value);
}
