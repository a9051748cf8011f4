namespace GkeAws.Templates.Tests.Schemas;

public class SchemaBudgetTests
{
    /// <summary>Leaves room for the schemas that other tests of this process check.</summary>
    private const int Planned = 560;

    [Fact]
    public void One_validation_too_many_fails_with_the_reason()
    {
        var budget = new SchemaBudget(2);
        budget.Spend();
        budget.Spend();
        var exception = Assert.Throws<InvalidOperationException>(budget.Spend);
        Assert.Contains("1,000 an hour", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_validation_is_counted()
    {
        var schema = DocumentSchema.Named("dotnet-tools");
        var before = SchemaBudget.Process.Spent;
        Assert.NotEmpty(schema.Errors(new Newtonsoft.Json.Linq.JObject()));
        Assert.True(SchemaBudget.Process.Spent > before);
    }

    [Fact]
    public void A_run_stays_below_what_is_planned()
    {
        // Each schema is checked once as a schema by the library and once by ours; few single validations come to that.
        var planned = ProducedJson.All.Count + BrokenVariant.All.Count + ReaderAgreementCase.All.Count + (2 * SchemaShapeTests.Names.Count) + 10;
        Assert.InRange(planned, 1, Planned);
    }
}
