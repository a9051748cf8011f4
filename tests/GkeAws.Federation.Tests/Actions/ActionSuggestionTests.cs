using CsCheck;
using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Tests.Actions;

public class ActionSuggestionTests
{
    private static readonly List<Row> Rows = ActionCases.Read<Row>("suggestions.json");

    private static readonly IReadOnlyList<AwsAction> Actions = ActionCatalog.Service("s3")!.Actions;

    public static TheoryData<string> Texts => [.. Rows.Select(row => row.Text)];

    /// <param name="Kind">Null: nothing is suggested.</param>
    internal sealed record Row(string Text, SuggestionKind? Kind, IReadOnlyList<string> Names, string Oracle);

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_was_meant_is_suggested(string text)
    {
        var row = Rows.Single(candidate => candidate.Text == text);

        var suggestion = ActionSuggestion.For(text);

        Assert.Equal(row.Kind, suggestion?.Kind);
        Assert.Equal(row.Names, suggestion?.Names ?? []);
    }

    [Fact]
    public void Every_kind_has_a_row() => Assert.Equal(Enum.GetValues<SuggestionKind>().Order(), Rows.Select(row => row.Kind).OfType<SuggestionKind>().Distinct().Order());

    [Fact]
    public void What_is_suggested_is_known() =>
        Assert.All(Rows.SelectMany(row => row.Names), name => Assert.NotEmpty(ActionCatalog.Matching(name)));

    /// <summary>One wrong letter in the name of any S3 action leads to a name at most one letter away.</summary>
    [Fact]
    public void One_wrong_letter_is_always_put_right() =>
        Gen.Select(Gen.Int[0, Actions.Count - 1], Gen.Int[0, 60], Gen.Char.AlphaNumeric).Sample((number, place, letter) =>
        {
            var action = Actions[number];
            var at = place % action.Name.Length;
            var name = action.Name.Remove(at, 1).Insert(at, letter.ToString());
            var suggestion = ActionSuggestion.For("s3:" + name);
            return ActionCatalog.Find("s3:" + name) is not null
                ? suggestion is null
                : suggestion is not null && (suggestion.Kind == SuggestionKind.Operation || EditDistance.Of(name, suggestion.Names[0][3..]) == 1);
        }, iter: 2_000);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Distance_counts_letters_and_swapped_neighbours(string left, string right, int distance) =>
        Assert.Equal(distance, EditDistance.Of(left, right));

    [Fact]
    public void Distance_is_the_same_both_ways_and_small_for_small_changes() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 8], Gen.String[Gen.Char["abc"], 0, 8]).Sample((left, right) =>
            EditDistance.Of(left, right) == EditDistance.Of(right, left)
            && EditDistance.Of(left, right) >= Math.Abs(left.Length - right.Length)
            && EditDistance.Of(left, right) <= Math.Max(left.Length, right.Length)
            && (EditDistance.Of(left, right) == 0) == (left == right)
            && EditDistance.OfHead(left, left + right)[left.Length] == 0, iter: 5_000);
}
