namespace GkeAws.Federation.Rules.Output;

/// <summary>Told by <c>gke-aws check --code</c>, which has the code compiled.</summary>
public static class GKEAWS059
{
    public static readonly Rule Rule = new("GKEAWS059", "no code uses this grant", Severity.Information);
}
