using GkeAws.Cli.Merging;

namespace GkeAws.Cli.Tests.Merging;

public sealed class GitComparisonTests(Xunit.Abstractions.ITestOutputHelper log)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1";

    [SkippableFact]
    public void Random_small_texts()
    {
        var generator = new MergeGenerator(seed: 1);
        Compare([.. Enumerable.Range(0, Full ? 20_000 : 2_000).Select(_ => generator.Small())]);
    }

    [SkippableFact]
    public void Mutated_files_of_real_projects()
    {
        var generator = new MergeGenerator(seed: 2);
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
