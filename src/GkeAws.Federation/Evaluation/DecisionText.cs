namespace GkeAws.Federation.Evaluation;

/// <summary>AWS's spelling in JSON and on the wire (IAM API, EvaluationResult, EvalDecision).</summary>
public static class DecisionText
{
    public static string ToWire(this Decision decision) => decision switch
    {
        Decision.Allowed => "allowed",
        Decision.ExplicitDeny => "explicitDeny",
        _ => "implicitDeny",
    };
}
