using System.Globalization;
using GkeAws.Federation.Evaluation;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Simulation;

/// <summary>Asks the evaluator what IAM's simulator is asked, each action on each resource, and writes the answers as it does.</summary>
/// <param name="identity">Policies of the caller, in their order.</param>
internal sealed class Simulator(SimulationQuestion question, IReadOnlyList<SimulatedPolicy> identity, RequestPrincipal caller, XmlText result)
{
    private readonly ApplicablePolicies _policies = new()
    {
        Identity = [.. identity.Select(policy => policy.Compiled)],
        Boundary = question.Boundary?.Compiled,
        Resource = question.Resource?.Compiled,
    };

    public void Answer() => question.Page.Write(result, "EvaluationResults",
        [.. from action in question.Actions from resource in question.Resources select (action, resource)], pair => Write(pair.action, pair.resource));

    private void Write(string action, string resource)
    {
        var evaluation = Evaluator.Explain(_policies, new Request(caller, action, resource, question.Context));
        result.Open("member").Element("EvalActionName", action).Element("EvalResourceName", resource).Element("EvalDecision", evaluation.Decision.ToWire());
        WriteReasons(evaluation);
        if (question.Boundary is { } boundary)
        {
            var alone = Evaluator.Decide(new ApplicablePolicies { Identity = [boundary.Compiled] }, new Request(caller, action, resource, question.Context));
            result.Open("PermissionsBoundaryDecisionDetail").Element("AllowedByPermissionsBoundary", alone == Decision.Allowed ? "true" : "false").Close("PermissionsBoundaryDecisionDetail");
        }
        if (resource != "*")
        {
            result.Open("ResourceSpecificResults").Open("member").Element("EvalResourceName", resource).Element("EvalResourceDecision", evaluation.Decision.ToWire());
            WriteReasons(evaluation);
            result.Close("member").Close("ResourceSpecificResults");
        }
        result.Close("member");
    }

    private void WriteReasons(Evaluation evaluation)
    {
        result.Open("MatchedStatements");
        // An implicit deny lists none (recorded answers).
        foreach (var matched in evaluation.Decision == Decision.ImplicitDeny ? [] : evaluation.Matched)
        {
            if (identity.Append(question.Boundary).Append(question.Resource).FirstOrDefault(policy => ReferenceEquals(policy?.Document, matched.Document)) is { } source)
            {
                var (start, end) = source.PlaceOf(matched.Index);
                result.Open("member").Element("SourcePolicyId", source.Id).Element("SourcePolicyType", source.Type);
                Write("StartPosition", start.Line, start.Column);
                Write("EndPosition", end.Line, end.Column);
                result.Close("member");
            }
        }
        result.Close("MatchedStatements").List("MissingContextValues", evaluation.MissingKeys);
    }

    private void Write(string name, int line, int column) => result.Open(name)
        .Element("Line", line.ToString(CultureInfo.InvariantCulture)).Element("Column", column.ToString(CultureInfo.InvariantCulture)).Close(name);
}
