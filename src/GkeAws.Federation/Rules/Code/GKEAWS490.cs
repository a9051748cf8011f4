namespace GkeAws.Federation.Rules.Code;

/// <summary>Off by default: <c>gke-aws infer</c> switches it on and reads it.</summary>
public static class GKEAWS490
{
    public static readonly Rule Rule = new("GKEAWS490", "what a call of S3 needs", Severity.Information);
}
