using CsCheck;
using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Tests.Actions;

public class ArnTemplateTests
{
    private static readonly IReadOnlyList<ResourceType> Types =
        [.. new[] { "iam", "kms", "s3", "sts" }.SelectMany(prefix => ActionCatalog.Service(prefix)!.ResourceTypes)];

    private static readonly Gen<string> Name = Gen.String[Gen.Char["abz09-"], 1, 6];

    /// <summary>A type and an ARN of it: every variable has a name.</summary>
    private static readonly Gen<(ResourceType Type, string Arn)> Instance =
        Gen.Select(Gen.Int[0, Types.Count - 1], Name.Array[8]).Select((number, names) => (Types[number], Fill(Types[number].Arn, names)));

    [Fact]
    public void An_ARN_of_a_type_is_of_that_type() =>
        Instance.Sample(entry => Overlaps(entry.Type, entry.Arn), iter: 5_000);

    [Fact]
    public void Wildcards_instead_of_letters_still_name_the_ARN() =>
        Gen.Select(Instance, Gen.Int[0, 60], Gen.Int[0, 8], Gen.Char["*?"]).Sample(
            (entry, start, length, wildcard) => Overlaps(entry.Type, Blur(entry.Arn, start, length, wildcard)), iter: 5_000);

    /// <summary>The other direction: what does not overlap matches no ARN of the type.</summary>
    [Fact]
    public void A_pattern_that_names_no_ARN_of_a_type_matches_none() =>
        Gen.Select(Instance, Instance, Gen.Int[0, 60], Gen.Int[0, 8]).Sample((pattern, other, start, length) =>
        {
            var text = Blur(pattern.Arn, start, length, '*');
            // Stars within a part only: there the plain matcher and an ARN's agree.
            return !SamePart(pattern.Arn, start, length) || Overlaps(other.Type, text) || !ActionPattern.Matches(text, other.Arn);
        }, iter: 20_000);

    [Theory]
    [InlineData("arn:aws:s3", true)]
    [InlineData("arn:aws:s3:::*", true)]
    [InlineData("arn:aws:s3*", true)]
    [InlineData("arn:*", true)]
    [InlineData("arn:aws:s3:*x:::b", false)]
    [InlineData("arn:aws:s3::b", false)]
    public void A_star_goes_on_beyond_a_colon_only_at_the_end_of_a_part(string pattern, bool names) =>
        Assert.Equal(names, Overlaps(ActionCatalog.Service("s3")!.ResourceTypes.Single(type => type.Name == "bucket"), pattern));

    private static bool Overlaps(ResourceType type, string pattern) => type.Overlaps(ArnPattern.TryParse(pattern)!);

    private static string Fill(string template, string[] names)
    {
        for (var i = 0; template.Contains("${", StringComparison.Ordinal); i++)
        {
            var start = template.IndexOf("${", StringComparison.Ordinal);
            template = template.Remove(start, template.IndexOf('}', start) - start + 1).Insert(start, names[i]);
        }
        return template;
    }

    /// <summary>A star for some characters, or question marks, behind <c>arn:</c> and never over a colon.</summary>
    private static string Blur(string arn, int start, int length, char wildcard)
    {
        var from = Math.Min(4 + start, arn.Length);
        var to = Math.Min(from + length, arn.Length);
        var colon = arn.IndexOf(':', from, to - from);
        to = colon < 0 ? to : colon;
        return arn[..from] + (wildcard == '*' ? "*" : new string('?', to - from)) + arn[to..];
    }

    private static bool SamePart(string arn, int start, int length)
    {
        var end = Math.Min(4 + start, arn.Length) + length;
        return end < arn.Length && arn[end] != ':' && Blur(arn, start, length, '*').Count(c => c == ':') == arn.Count(c => c == ':');
    }
}
