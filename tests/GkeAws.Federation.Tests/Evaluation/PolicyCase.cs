using System.Text.Json;
using System.Text.Json.Serialization;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation;

/// <summary>A line of tests/cases/iam: policies, one request and the answer; the fields are described in README.md there.</summary>
public sealed record PolicyCase
{
    public const string Malformed = "malformed";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public required string Id { get; init; }

    public required string Group { get; init; }

    public required string Kind { get; init; }

    public required IReadOnlyList<JsonElement> Policies { get; init; }

    public required CaseRequest Request { get; init; }

    public required string Expected { get; init; }

    public string? Reason { get; init; }

    public string? Doc { get; init; }

    public string? Label { get; init; }

    public string? Adapter { get; init; }

    public string? Oracle { get; init; }

    public static IReadOnlyList<PolicyCase> ReadLines(string file) =>
        [.. File.ReadLines(Repository.PathOf("tests", "cases", "iam", file)).Select(line => JsonSerializer.Deserialize<PolicyCase>(line, Options)!)];

    public PolicyKind PolicyKind => Kind == "trust" ? PolicyKind.Trust : PolicyKind.Identity;

    /// <summary>Documents as texts: a policy that is a string in the case is one.</summary>
    public IEnumerable<string> Texts => Policies.Select(policy => policy.ValueKind == JsonValueKind.String ? policy.GetString()! : policy.GetRawText());

    public Request ToRequest() => new(
        Request.Principal is null ? RequestPrincipal.User("arn:aws:iam::123456789012:user/someone") : RequestPrincipal.Federated(Request.Principal),
        Request.Action,
        Request.Resource,
        new RequestContext(Request.Context.Select(entry => new KeyValuePair<string, IReadOnlyList<string>>(entry.Key, entry.Value))));

    /// <summary>The decision in the words of the case, and all that was wrong with the documents.</summary>
    public (string Decision, GkeAws.Federation.Evaluation.Evaluation? Evaluation, IReadOnlyList<PolicyError> Errors) Answer()
    {
        var readings = Texts.Select((text, index) => PolicyReader.Read(text, PolicyKind, $"policy {index + 1}")).ToList();
        var errors = readings.SelectMany(reading => reading.Errors).ToList();
        if (errors.Count > 0)
        {
            return (Malformed, null, errors);
        }

        var documents = readings.Select(reading => reading.Document!).ToList();
        var policies = PolicyKind == PolicyKind.Trust ? ApplicablePolicies.OfTrust(Assert.Single(documents)) : ApplicablePolicies.OfIdentity(documents);
        var evaluation = Evaluator.Explain(policies, ToRequest());
        return (evaluation.Decision.ToWire(), evaluation, []);
    }

    public sealed record CaseRequest(string Action, string Resource, IReadOnlyDictionary<string, string[]> Context, string? Principal = null);
}
