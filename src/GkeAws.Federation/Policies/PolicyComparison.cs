namespace GkeAws.Federation.Policies;

/// <summary>What two policies do not share. Each part is compact JSON: a statement, or another member of the document.</summary>
public sealed record PolicyComparison(IReadOnlyList<string> OnlyInFirst, IReadOnlyList<string> OnlyInSecond)
{
    public bool AreEqual => OnlyInFirst.Count == 0 && OnlyInSecond.Count == 0;

    public override string ToString() => string.Join("\n",
        OnlyInFirst.Select(part => "only in the first: " + part).Concat(OnlyInSecond.Select(part => "only in the second: " + part)));
}
