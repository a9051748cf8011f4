namespace GkeAws.Federation.Rules.Output;

/// <summary>The targets of GkeAws.Generators say it: where the tool does not run, nothing of it can.</summary>
public static class GKEAWS058
{
    public static readonly Rule Rule = new("GKEAWS058", "output was not checked", Severity.Warning);
}
