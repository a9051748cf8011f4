using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>An editor with the produced schema and the tool say the same about a federation.json.</summary>
public class ReaderAgreementTests
{
    private const int Wanted = 60;

    public static TheoryData<string> Situations => [.. ReaderAgreementCase.All.Select(item => item.Situation)];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Reader_and_schema_say_what_the_table_says(string situation)
    {
        var item = ReaderAgreementCase.All.Single(item => item.Situation == situation);
        var result = item.Read();
        var errors = ProducedJson.SchemaNamed(ProducedJson.Federation).Errors(item.Document);
        var said = $"reader: {string.Join('\n', result.Findings)}\nschema: {string.Join('\n', errors)}\ntable: {item.Because ?? item.Fix}";
        Assert.True(item.ReaderAccepts == result.Parameters is not null && item.SchemaAccepts == (errors.Count == 0), said);
    }

    [Fact]
    public void A_difference_says_why_and_an_agreement_does_not() => Assert.All(ReaderAgreementCase.All, item =>
        Assert.True((item.ReaderAccepts != item.SchemaAccepts) == (item.Because is null != item.Fix is null), item.Situation));

    [Fact]
    public void Enough_variants_of_both_kinds_agree()
    {
        var agreed = ReaderAgreementCase.All.Where(item => item.ReaderAccepts == item.SchemaAccepts).ToList();
        Assert.True(agreed.Count >= Wanted);
        Assert.True(agreed.Count(item => item.ReaderAccepts) >= Wanted / 4);
        Assert.Equal(agreed.Count, agreed.Select(item => item.Document.ToString()).Distinct().Count());
    }

    [Fact]
    public void Each_refusal_of_the_reader_says_where() => Assert.All(ReaderAgreementCase.All.Where(item => !item.ReaderAccepts), item =>
        Assert.All(item.Read().Findings, finding => Assert.NotNull(finding.Location?.Position)));

    /// <summary>Beyond a schema: to a validator the last of two properties of one name is the only one.</summary>
    [Fact]
    public void The_reader_alone_sees_a_property_that_stands_twice()
    {
        var text = File.ReadAllText(SchemaFolder.PathOf("projects", "several.json"));
        var twice = text.Replace("\"name\": \"Team.Storage\"", "\"name\": \"Team.Storage\", \"name\": \"Other\"", StringComparison.Ordinal);
        Assert.NotEqual(text, twice);
        var finding = Assert.Single(ParametersReader.Read(twice, "federation.json").Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("GKEAWS027", finding.Rule.Id);
    }
}
