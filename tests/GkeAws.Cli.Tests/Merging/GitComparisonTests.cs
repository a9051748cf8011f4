using GkeAws.Cli.Merging;

namespace GkeAws.Cli.Tests.Merging;

/// <summary>
/// Where git sees a conflict, so do we; where we see none, the text is git's. GKEAWS_FULL=1 compares 20,000 random triples and 2,000
/// of real files; the usual run a tenth of each.
/// </summary>
public sealed class GitComparisonTests(Xunit.Abstractions.ITestOutputHelper log)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1";

    /// <summary>GKEAWS_MERGE_SEED looks for more than the fixed triples do.</summary>
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("GKEAWS_MERGE_SEED"), out var seed) ? seed : 1;

    [SkippableFact]
    public void Random_small_texts()
    {
        var generator = new MergeGenerator(Seed);
        Compare([.. Enumerable.Range(0, Full ? 20_000 : 2_000).Select(_ => generator.Small())]);
    }

    [SkippableFact]
    public void Mutated_files_of_real_projects()
    {
        var generator = new MergeGenerator(Seed + 1);
        var texts = Directory.EnumerateFiles(new GoldenScenario("both-with-google-service-account").ProjectFolder, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/.gke-aws/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        Compare([.. Enumerable.Range(0, Full ? 2_000 : 200).Select(i => generator.Mutated(texts[i % texts.Count]))]);
    }

    private void Compare(IReadOnlyList<MergeTriple> triples)
    {
        var git = GitMergeFile.Run(triples);
        int same = 0, sameConflict = 0, otherHunks = 0, careful = 0;
        var silent = new List<string>();
        for (var i = 0; i < triples.Count; i++)
        {
            var triple = triples[i];
            var ours = ThreeWayMerge.Merge(triple.Base, triple.Mine, triple.Rendered);
            var text = ours.Text(ConflictChoice.Markers);
            if (ours.Conflicts.Count > 0)
            {
                _ = git[i].Conflicts == 0 ? careful++ : text == git[i].Text ? sameConflict++ : otherHunks++;
            }
            else if (git[i].Conflicts == 0 && text == git[i].Text)
            {
                same++;
            }
            else
            {
                silent.Add($"{triple}--- ours:\n{text}\n--- git ({git[i].Conflicts} conflicts):\n{git[i].Text}");
            }
        }
        log.WriteLine($"{triples.Count} triples: {same} merged alike, {sameConflict} the same conflicts, {otherHunks} conflicts told otherwise, {careful} conflicts of ours alone, {silent.Count} silent");
        Assert.True(silent.Count == 0, $"{silent.Count}\n" + string.Join("\n=========\n", silent.Take(3)));
    }
}
