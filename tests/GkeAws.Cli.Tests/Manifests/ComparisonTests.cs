using GkeAws.Cli.Manifests;

namespace GkeAws.Cli.Tests.Manifests;

public class ComparisonTests
{
    private const string TestPod = "test/aws-access-test.yaml";

    public static TheoryData<int> Rows => [.. ComparisonRow.All.Select(row => row.Row)];

    private static (ComparisonRow Row, IReadOnlyList<ManifestFile> Files, string Pod) Variant(int number)
    {
        var row = ComparisonRow.All.Single(row => row.Row == number);
        var files = GoodManifests.Edited(TestPod, row.Find, row.Until, row.Replace);
        return (row, files, files.Single(file => file.Path == TestPod).Text);
    }

    [Fact]
    public void All_31_rows_are_here() => Assert.Equal(Enumerable.Range(1, 31), ComparisonRow.All.Select(row => row.Row));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Our_rules_catch_it(int number)
    {
        var (row, files, _) = Variant(number);

        var ids = ManifestCheck.Check(files).Select(finding => finding.Rule.Id).Distinct().Order();

        Assert.NotEmpty(row.Ours);
        Assert.Equal(row.Ours, ids);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_strict_readers_answer_as_the_comparison_says(int number)
    {
        var (row, _, pod) = Variant(number);

        Assert.Equal(row.KubernetesYaml, StrictKubernetesReaders.YamlError(pod) is null ? "accepts" : "rejects");
        Assert.Equal(row.KubernetesJson, StrictKubernetesReaders.JsonError(pod) is null ? "accepts" : "rejects");
    }
}
