using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>An IAM OIDC provider as the account has it.</summary>
/// <param name="Url">With <c>https://</c>.</param>
internal sealed record LabProvider(string Arn, string Url, IReadOnlyList<string> ClientIds, DateTimeOffset Created)
{
    public IReadOnlyList<string> Thumbprints { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public OidcProvider ToOidcProvider() => new(Url, ClientIds);

    public JsonObject ToJson() => StateJson.Object(
        ("arn", new JsonString(Arn)), ("url", new JsonString(Url)), ("clientIds", StateJson.Texts(ClientIds)), ("created", StateJson.Time(Created)),
        ("thumbprints", StateJson.Texts(Thumbprints)), ("tags", StateJson.Pairs(Tags)));

    public static LabProvider Of(JsonObject json) => new(json.Text("arn"), json.Text("url"), json.TextList("clientIds"), json.TimeOf("created"))
    {
        Thumbprints = json.TextList("thumbprints"),
        Tags = json.PairsOf("tags"),
    };
}
