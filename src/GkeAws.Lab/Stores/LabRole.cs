using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>A role as the account has it: policies as texts, which were read without an error when they came.</summary>
/// <param name="Id">Begins with <c>AROA</c>.</param>
/// <param name="TrustPolicy">As given, byte for byte.</param>
/// <param name="Policies">Inline policies by name, as given.</param>
internal sealed record LabRole(string Arn, string Id, string TrustPolicy, IReadOnlyDictionary<string, string> Policies, DateTimeOffset Created)
{
    public int MaxSessionDuration { get; init; } = TrustedRole.DefaultMaxSessionDuration;

    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Without the path.</summary>
    public string Name => Arn[(Arn.LastIndexOf('/') + 1)..];

    /// <summary>With a slash at both ends.</summary>
    public string Path => Arn[(Arn.IndexOf(":role/", StringComparison.Ordinal) + ":role".Length)..(Arn.LastIndexOf('/') + 1)];

    /// <summary>Compiled; what STS asks.</summary>
    public TrustedRole Trusted => Compiled.Trusted.Value;

    /// <summary>Compiled; what a session may do.</summary>
    public ApplicablePolicies Permissions => Compiled.Permissions.Value;

    private CompiledRole Compiled => CompiledRole.Of(this);

    public JsonObject ToJson() => StateJson.Object(
        ("arn", new JsonString(Arn)), ("id", new JsonString(Id)), ("trust", new JsonString(TrustPolicy)), ("policies", StateJson.Pairs(Policies)),
        ("created", StateJson.Time(Created)), ("maxSessionDuration", new JsonNumber(MaxSessionDuration)),
        ("description", Description is null ? new JsonNull() : new JsonString(Description)), ("tags", StateJson.Pairs(Tags)));

    public static LabRole Of(JsonObject json) => new(json.Text("arn"), json.Text("id"), json.Text("trust"), json.PairsOf("policies"), json.TimeOf("created"))
    {
        MaxSessionDuration = (int)json.NumberOf("maxSessionDuration"),
        Description = (json.Find("description")?.Value as JsonString)?.Value,
        Tags = json.PairsOf("tags"),
    };
}
