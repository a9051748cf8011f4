namespace GkeAws.Federation.Tests.Evaluation;

/// <summary>Cases whose answers were written down from AWS's documentation and given by an independent simulator too.</summary>
public class CorpusTests
{
    private const int Count = 877;

    public static TheoryData<string> Groups => [.. PolicyCase.ReadLines("cases.jsonl").Select(item => item.Group).Distinct()];

    [Fact]
    public void The_corpus_is_whole() => Assert.Equal(Count, PolicyCase.ReadLines("cases.jsonl").Select(item => item.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_case_has_the_documented_answer(string group)
    {
        var differences = new List<string>();
        foreach (var item in PolicyCase.ReadLines("cases.jsonl").Where(item => item.Group == group))
        {
            var (decision, _, errors) = item.Answer();
            if (decision != item.Expected)
            {
                differences.Add($"{item.Id}: wanted {item.Expected}, got {decision} {string.Join("; ", errors)}");
            }
        }

        Assert.Empty(differences);
    }
}
