namespace GkeAws.Templates.Tests.Schemas;

public class BrokenVariantTests
{
    private const int Wanted = 10;

    public static TheoryData<string> Situations => [.. BrokenVariant.All.Select(variant => variant.ToString())];

    /// <summary>The documents themselves are valid (ProducedJsonTests), so each refusal is the edit's.</summary>
    [Theory]
    [MemberData(nameof(Situations))]
    public void Is_refused(string situation)
    {
        var variant = BrokenVariant.All.Single(variant => variant.ToString() == situation);
        Assert.Equal(variant.Schema, variant.Good.Schema);
        Assert.NotEmpty(ProducedJson.SchemaNamed(variant.Schema).Errors(variant.Document));
    }

    [Fact]
    public void Each_schema_has_enough_of_them() => Assert.All(ProducedJson.AssignedSchemas, schema =>
        Assert.True(BrokenVariant.All.Count(variant => variant.Schema == schema) >= Wanted, schema));

    [Fact]
    public void No_file_of_variants_is_forgotten() => Assert.Equal(
        ProducedJson.AssignedSchemas.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(SchemaFolder.PathOf("broken")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void All_are_different() => Assert.All(BrokenVariant.All.GroupBy(variant => variant.Schema), group =>
        Assert.Equal(group.Count(), group.Select(variant => variant.Document.ToString()).Distinct().Count()));
}
