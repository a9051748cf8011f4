using System.Text;
using GkeAws.Cli.Simulation.Cases;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Benchmarks.Evaluation;

/// <summary>A case of tests/cases/iam: policies as UTF-8, as they come from a file or the network, and the request.</summary>
internal sealed class Case
{
    private const string Malformed = "malformed";

    private readonly PolicyCase read;
    private readonly string expected;
    private readonly KeyValuePair<string, IReadOnlyList<string>>[] context;

    private Case(string line)
    {
        var reader = new CaseReader();
        read = reader.Read(line) ?? throw new InvalidDataException($"{CorpusPath}: {reader.Problem}");
        expected = ((JsonString)((JsonObject)JsonReader.Read(line, out _)!).Find("expected")!.Value).Value;
        Policies = [.. read.Policies.Select(policy => Encoding.UTF8.GetBytes(policy is JsonString text ? text.Value : JsonPrinter.PrintCompact(policy)))];
        context = [.. Request.Context.Keys.Select(key => new KeyValuePair<string, IReadOnlyList<string>>(key.Name, key.Values))];
        Applicable = ReadPolicies();
    }

    public IReadOnlyList<byte[]> Policies { get; }

    /// <summary>Prepared once.</summary>
    public Request Request => read.Request;

    /// <summary>Compiled once; null when one is malformed.</summary>
    public ApplicablePolicies? Applicable { get; }

    public static IReadOnlyList<Case> ReadCorpus() =>
        [.. File.ReadLines(CorpusPath).Select(line => new Case(line))];

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

    private Request MakeRequest() => Request with { Context = new RequestContext(context) };

    private ApplicablePolicies? ReadPolicies()
    {
        var documents = new PolicyDocument[Policies.Count];
        for (var index = 0; index < documents.Length; index++)
        {
            if (PolicyReader.Read(Encoding.UTF8.GetString(Policies[index]), read.Kind, "policy").Document is not { } document)
            {
                return null;
            }
            documents[index] = document;
        }
        return read.Kind == PolicyKind.Trust ? ApplicablePolicies.OfTrust(documents[0]) : ApplicablePolicies.OfIdentity(documents);
    }
}
