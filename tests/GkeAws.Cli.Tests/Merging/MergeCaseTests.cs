using GkeAws.Cli.Merging;

namespace GkeAws.Cli.Tests.Merging;

public sealed class MergeCaseTests
{
    private const string Git = "git merge-file";

    public static TheoryData<string> Names => [.. MergeCase.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_merges_as_expected(string name)
    {
        var row = MergeCase.All[name];

        var result = ThreeWayMerge.Merge(row.Base, row.Mine, row.Rendered);

        Assert.Equal(row.Expected, result.Text(ConflictChoice.Markers));
        Assert.Equal(row.Conflicts, result.Conflicts.Count);
    }

    [SkippableFact]
    public void Git_vouches_for_its_cases()
    {
        var rows = MergeCase.All.Values.Where(row => row.Oracle == Git).ToList();

        var verdicts = GitMergeFile.Run([.. rows.Select(row => row.Triple)]);

        Assert.Equal(rows.Select(row => (row.Situation, row.Expected, row.Conflicts)), rows.Zip(verdicts, (row, git) => (row.Situation, git.Text, git.Conflicts)));
    }

    [Fact]
    public void There_are_enough_cases_and_each_names_its_oracle()
    {
        Assert.True(MergeCase.All.Count >= 120, $"{MergeCase.All.Count} cases");
        Assert.All(MergeCase.All.Values, row => Assert.Contains(row.Oracle, (string[])[Git, "ours"]));
    }
}
