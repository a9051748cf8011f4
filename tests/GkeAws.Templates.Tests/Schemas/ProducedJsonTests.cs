using GkeAws.Cli.Scaffolding;
using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Schemas;

public class ProducedJsonTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var item in ProducedJson.All)
            {
                rows.Add(item.Project.Name, item.Path);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Satisfies_its_schema(string project, string path)
    {
        var item = ProducedJson.At(project, path);
        Assert.Empty(ProducedJson.SchemaNamed(item.Schema).Errors(JsonText.Read(item.File.Text)));
    }

    [Fact]
    public void Every_template_of_a_json_file_has_one_schema()
    {
        var templates = TemplateCatalog.Embedded.Files.Where(file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(templates);
        Assert.All(templates, template => Assert.Single(ProducedJson.SchemasOf(template.Path)));
    }

    [Fact]
    public void Every_produced_json_file_has_one_schema() =>
        Assert.All(ProducedJson.All, item => Assert.Single(ProducedJson.SchemasOf(item.Path)));

    [Fact]
    public void A_new_json_file_would_have_no_schema()
    {
        foreach (var path in new[] { "src/BucketLister/appsettings.json", "deploy/dev/aws/other-policy.json", "deploy/dev/aws/roles/r/kms-policy.json" })
        {
            Assert.Empty(ProducedJson.SchemasOf(path));
        }
    }

    [Fact]
    public void Every_schema_is_satisfied_by_some_file() =>
        Assert.Equal(ProducedJson.AssignedSchemas.Order(), ProducedJson.All.Select(item => item.Schema).Distinct().Order());

    [Fact]
    public void No_json_hides_behind_another_file_name()
    {
        var hidden = GoodProject.All
            .SelectMany(project => project.Files)
            .Where(file => !file.Path.EndsWith(".json", StringComparison.Ordinal) && IsJson(file.Text))
            .Select(file => file.Path);
        Assert.Empty(hidden);
    }

    [Fact]
    public void The_schema_of_the_parameters_does_not_depend_on_them() =>
        Assert.Single(ProducedJson.All.Where(item => item.Schema == "json-schema").Select(item => item.File.Text).Distinct());

    [Fact]
    public void State_holds_the_parameters_of_the_parameter_file() => Assert.All(GoodProject.All, project =>
    {
        var federation = (JObject)JsonText.Read(project.TextOf("federation.json"));
        federation.Remove("$schema");
        var state = JsonText.Read(project.TextOf(".gke-aws/state.json"));
        Assert.True(JToken.DeepEquals(federation, state["parameters"]), project.Name);
    });

    [Fact]
    public void The_editor_finds_the_schema_that_the_parameter_file_names()
    {
        var federation = JsonText.Read(GoodProject.Named("default").TextOf("federation.json"));
        Assert.Equal("json-schema", ProducedJson.SchemasOf((string)federation["$schema"]!).Single());
    }

    private static bool IsJson(string text)
    {
        try
        {
            return JsonText.Read(text) is JContainer;
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or Newtonsoft.Json.JsonException)
        {
            return false;
        }
    }
}
