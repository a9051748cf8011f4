using System.Text;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Benchmarks.Evaluation;

/// <summary>A case of tests/cases/iam: policies as UTF-8, as they come from a file or the network, and the request.</summary>
internal sealed class Case
{
    private const string Malformed = "malformed";

    private readonly List<KeyValuePair<string, IReadOnlyList<string>>> context = [];
    private readonly RequestPrincipal principal;
    private readonly string action;
    private readonly string resource;
    private readonly PolicyKind kind;
    private readonly string expected;

    private Case(JsonObject json)
    {
        var request = (JsonObject)json.Find("request")!.Value;
        kind = Text(json, "kind") == "trust" ? PolicyKind.Trust : PolicyKind.Identity;
        (expected, action, resource) = (Text(json, "expected"), Text(request, "action"), Text(request, "resource"));
        principal = kind == PolicyKind.Trust ? RequestPrincipal.Federated(Text(request, "principal")) : RequestPrincipal.User("arn:aws:iam::123456789012:user/simulated");
        Policies = [.. ((JsonArray)json.Find("policies")!.Value).Items.Select(policy => Encoding.UTF8.GetBytes(policy is JsonString text ? text.Value : JsonPrinter.PrintCompact(policy)))];
        foreach (var entry in ((JsonObject)request.Find("context")!.Value).Members)
        {
            context.Add(new(entry.Name, [.. ((JsonArray)entry.Value).Items.Select(item => ((JsonString)item).Value)]));
        }
        Request = MakeRequest();
        Applicable = ReadPolicies();
    }

    public IReadOnlyList<byte[]> Policies { get; }

    /// <summary>Prepared once.</summary>
    public Request Request { get; }

    /// <summary>Compiled once; null when one is malformed.</summary>
    public ApplicablePolicies? Applicable { get; }

    public static IReadOnlyList<Case> ReadCorpus() =>
        [.. File.ReadLines(CorpusPath).Select(line => new Case((JsonObject)JsonReader.Read(line, out _)!))];

    public static string CorpusPath => Repository.PathOf("tests", "cases", "iam", "cases.jsonl");

    /// <summary>From bytes to the decision: policies read, checked and compiled, the request's keys prepared.</summary>
    public Decision? Decide() => ReadPolicies() is { } policies ? Evaluator.Decide(policies, MakeRequest()) : null;

    /// <exception cref="InvalidOperationException">The decision is not the case's.</exception>
    public void MustBe(Decision? decision)
    {
        if ((decision?.ToWire() ?? Malformed) != expected)
        {
            throw new InvalidOperationException($"decided {decision}, expected {expected}");
        }
    }

    private Request MakeRequest() => new(principal, action, resource, new RequestContext(context));

    private ApplicablePolicies? ReadPolicies()
    {
        var documents = new PolicyDocument[Policies.Count];
        for (var index = 0; index < documents.Length; index++)
        {
            if (PolicyReader.Read(Encoding.UTF8.GetString(Policies[index]), kind, "policy").Document is not { } document)
            {
                return null;
            }
            documents[index] = document;
        }
        return kind == PolicyKind.Trust ? ApplicablePolicies.OfTrust(documents[0]) : ApplicablePolicies.OfIdentity(documents);
    }

    private static string Text(JsonObject json, string name) => ((JsonString)json.Find(name)!.Value).Value;
}
