namespace GkeAws.Cli.Tests.Merging;

/// <summary>The three texts of a merge.</summary>
internal sealed record MergeTriple(string Base, string Mine, string Rendered)
{
    public override string ToString() => $"base:\n{Base}\n--- mine:\n{Mine}\n--- rendered:\n{Rendered}\n";
}
