using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Simulation.Cases;

/// <summary>One line of <c>--cases</c>: policies and a request. What else stands there (group, expected, doc …) is for others.</summary>
internal sealed record PolicyCase(string Id, PolicyKind Kind, IReadOnlyList<JsonValue> Policies, Request Request)
{
    private const string Malformed = "malformed";

    /// <summary>The decision in AWS's spelling, or <c>malformed</c>; and its reason.</summary>
    public (string Decision, string Reason) Answer()
    {
        var documents = new PolicyDocument[Policies.Count];
        for (var index = 0; index < documents.Length; index++)
        {
            var name = $"policy {index + 1}";
            // A document given as a string is a text where the text itself matters.
            var reading = Policies[index] is JsonString text ? PolicyReader.Read(text.Value, Kind, name) : PolicyReader.Read(Policies[index], Kind, name);
            if (reading.Document is null)
            {
                return (Malformed, reading.Errors[0].ToString());
            }
            documents[index] = reading.Document;
        }
        var policies = Kind == PolicyKind.Trust ? ApplicablePolicies.OfTrust(documents[0]) : ApplicablePolicies.OfIdentity(documents);
        var evaluation = Evaluator.Explain(policies, Request);
        return (evaluation.Decision.ToWire(), DecisionReason.Of(evaluation));
    }
}
