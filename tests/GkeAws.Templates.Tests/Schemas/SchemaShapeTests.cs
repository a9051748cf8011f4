using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>The schemas themselves: those of tests/schemas, and the one that a project brings.</summary>
public class SchemaShapeTests
{
    public static TheoryData<string> Names => [.. SchemaFolder.Names, ProducedJson.Federation];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_well_formed_and_closed(string name) =>
        Assert.Empty(DocumentSchema.Named("json-schema").Errors(JsonText.Read(TextOf(name))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_draft_07_to_the_validator_too(string name) => Assert.NotNull(DocumentSchema.Parse(TextOf(name)));

    [Theory]
    [InlineData("a type that is none", "\"type\": \"string\"", "\"type\": \"text\"")]
    [InlineData("a reference into nothing", "#/definitions/cluster", "#/definitions/clusters")]
    [InlineData("a length that is a text", "\"minItems\": 1", "\"minItems\": \"1\"")]
    public void The_validator_refuses_a_broken_schema(string situation, string find, string replace)
    {
        var broken = ProducedJson.FederationSchemaText.Replace(find, replace, StringComparison.Ordinal);
        Assert.True(broken != ProducedJson.FederationSchemaText, situation);
        Assert.Throws<JSchemaReaderException>(() => DocumentSchema.Parse(broken));
    }

    [Fact]
    public void Every_schema_has_a_use() =>
        Assert.Equal(ProducedJson.AssignedSchemas.Where(name => name != ProducedJson.Federation).Order(StringComparer.Ordinal), SchemaFolder.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void No_definition_is_left_over(string name)
    {
        var schema = (JObject)JsonText.Read(TextOf(name));
        var used = schema.Descendants().OfType<JProperty>()
            .Where(property => property is { Name: "$ref", Value.Type: JTokenType.String })
            .Select(property => ((string)property.Value!).Split('/')[^1])
            .ToHashSet();
        Assert.All(((JObject?)schema["definitions"])?.Properties() ?? [], definition => Assert.Contains(definition.Name, used));
    }

    [Theory]
    [InlineData("^[a-z]+$", "abc", "abc\n")]
    [InlineData("^a.$", "ab", "a\r")]
    [InlineData("^[.$]\\$\\.$", "$$.", "a$.")]
    [InlineData("^(?!b$)[a-z]$", "a", "b")]
    public void Patterns_mean_what_ecma_262_says(string pattern, string accepted, string refused)
    {
        var translated = EcmaPattern.ToDotNet(pattern);
        Assert.Matches(translated, accepted);
        Assert.DoesNotMatch(translated, refused);
    }

    private static string TextOf(string name) =>
        name == ProducedJson.Federation ? ProducedJson.FederationSchemaText : File.ReadAllText(SchemaFolder.PathOf(name + ".json"));
}
