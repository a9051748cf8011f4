using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Simulation.Cases;

/// <summary>Reads one line of <c>--cases</c>.</summary>
internal sealed class CaseReader
{
    // Identity policies do not ask who the caller is: as in IAM's SimulateCustomPolicy the policies are the caller's own.
    private static readonly RequestPrincipal Caller = RequestPrincipal.User("arn:aws:iam::123456789012:user/simulated");

    /// <summary>Why the line cannot be answered, and where in it.</summary>
    public (string Message, TextPosition Position)? Problem { get; private set; }

    /// <returns>Null when the line is no case; then <see cref="Problem"/> is set.</returns>
    public PolicyCase? Read(string line)
    {
        var json = JsonReader.Read(line, out var error);
        if (error is not null)
        {
            Problem = (error.Message, error.Position);
            return null;
        }
        if (json is not JsonObject root)
        {
            return Refuse(json!, "A case is a JSON object.");
        }
        if (Text(root, "id") is not { } id || Text(root, "kind") is not { } kind || root.Find("policies")?.Value is not JsonArray policies || root.Find("request")?.Value is not JsonObject request)
        {
            return Refuse(root, "A case has id and kind, texts, policies, a list, and request, an object.");
        }
        if (kind is not ("identity" or "trust"))
        {
            return Refuse(root.Find("kind")!.Value, "kind is identity or trust.");
        }
        if (policies.Items.Count == 0 || (kind == "trust" && policies.Items.Count > 1))
        {
            return Refuse(policies, kind == "trust" ? "A role has one trust policy." : "policies is empty.");
        }
        return ReadRequest(request, kind == "trust") is { } read ? new PolicyCase(id, kind == "trust" ? PolicyKind.Trust : PolicyKind.Identity, policies.Items, read) : null;
    }

    private Request? ReadRequest(JsonObject request, bool isTrust)
    {
        if (Text(request, "action") is not { } action || Text(request, "resource") is not { } resource)
        {
            return Refuse<Request>(request, "A request has action and resource, texts.");
        }
        if (isTrust && Text(request, "principal") is null)
        {
            return Refuse<Request>(request, "The request of a trust case has principal: the ARN of the token's provider, or accounts.google.com.");
        }
        var principal = isTrust ? RequestPrincipal.Federated(Text(request, "principal")!) : Caller;
        return ReadContext(request.Find("context")?.Value) is { } context ? new Request(principal, action, resource, context) : null;
    }

    private RequestContext? ReadContext(JsonValue? json)
    {
        if (json is null)
        {
            return RequestContext.Empty;
        }
        if (json is not JsonObject { Members: var members })
        {
            return Refuse<RequestContext>(json, "context is an object.");
        }
        var entries = new List<KeyValuePair<string, IReadOnlyList<string>>>(members.Count);
        foreach (var member in members)
        {
            if (member.Value is not JsonArray { Items: var items } || items.Any(item => item is not JsonString))
            {
                return Refuse<RequestContext>(member.Value, "A context key has a list of texts.");
            }
            entries.Add(new(member.Name, [.. items.Select(item => ((JsonString)item).Value)]));
        }
        return new RequestContext(entries);
    }

    private PolicyCase? Refuse(JsonValue place, string message) => Refuse<PolicyCase>(place, message);

    private T? Refuse<T>(JsonValue place, string message)
        where T : class
    {
        Problem = (message, place.Start);
        return null;
    }

    private static string? Text(JsonObject json, string name) => (json.Find(name)?.Value as JsonString)?.Value;
}
