using System.Text.Json.Nodes;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;
using GkeAws.Templates.Tests.Engine;

namespace GkeAws.Templates.Tests.Parameters;

/// <summary>The catalogue is the only list of options: everything that shows or takes an option agrees with it.</summary>
public sealed class CatalogTests
{
    /// <summary>A value for every option of the file, each found nowhere else.</summary>
    private static readonly Dictionary<Parameter, string> Distinct = new()
    {
        [ParameterCatalog.ProjectName] = "Distinct.Name",
        [ParameterCatalog.GoogleProject] = "distinct-project",
        [ParameterCatalog.ClusterLocation] = "europe-west4-b",
        [ParameterCatalog.ClusterName] = "distinct-cluster",
        [ParameterCatalog.AwsAccount] = "123456789012",
        [ParameterCatalog.AwsRegion] = "eu-west-1",
        [ParameterCatalog.Environment] = "distinct-environment",
        [ParameterCatalog.Workload] = "distinct-workload",
        [ParameterCatalog.Namespace] = "distinct-namespace",
        [ParameterCatalog.ServiceAccount] = "distinct-account",
        [ParameterCatalog.RoleName] = "Distinct-Role",
        [ParameterCatalog.Audience] = "distinct.audience",
        [ParameterCatalog.TokenLifetime] = "7201",
        [ParameterCatalog.Access] = "read",
        [ParameterCatalog.Bucket] = "distinct-bucket",
        [ParameterCatalog.App] = "both",
        [ParameterCatalog.ContinuousIntegration] = "github",
        [ParameterCatalog.Workshop] = "true",
        [ParameterCatalog.ImageRepository] = "registry.distinct.example/team",
        [ParameterCatalog.GoogleServiceAccount] = "distinct-gsa",
    };

    private static JsonNode Config(string file) => JsonNode.Parse(PackedTemplate.Content[".template.config/" + file])!;

    [Fact]
    public void Every_help_has_an_example_and_is_one_line() => Assert.All(ParameterCatalog.All, parameter =>
    {
        Assert.Contains("for example ", parameter.Help, StringComparison.Ordinal);
        Assert.EndsWith(".", parameter.Help, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', parameter.Help);
    });

    [Fact]
    public void Options_come_by_group_and_each_name_once()
    {
        Assert.Equal(ParameterCatalog.All.Select(parameter => parameter.Group).Order(), ParameterCatalog.All.Select(parameter => parameter.Group));
        Assert.Equal(Enum.GetValues<ParameterGroup>(), ParameterCatalog.All.Select(parameter => parameter.Group).Distinct());
        Assert.Equal(ParameterCatalog.All.Count, ParameterCatalog.All.Select(parameter => parameter.Option).Distinct().Count());
        Assert.Equal(ParameterCatalog.All.Count, ParameterCatalog.All.Select(parameter => parameter.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_readme_table_is_the_catalogue()
    {
        var rows = File.ReadAllLines(Repository.PathOf("README.md")).Where(line => line.StartsWith("| `-", StringComparison.Ordinal));
        Assert.Equal(ParameterCatalog.All.Select(parameter => $"| `{parameter.Option}` | {(parameter.Default.Length > 0 ? $"`{parameter.Default}`" : "")} | {parameter.Help} |"), rows);
    }

    [Fact]
    public void Each_option_has_one_place_in_the_parameter_file_and_each_place_one_option()
    {
        Assert.Equal([ParameterCatalog.PackageSource], ParameterCatalog.All.Where(parameter => parameter.Place is null));
        Assert.Equal(ParameterCatalog.All.SkipLast(1), Distinct.Keys);

        var leaves = Leaves(Distinct);
        Assert.Equal(Distinct.Keys.Select(parameter => parameter.Place!).Order(StringComparer.Ordinal), leaves.Keys.Order(StringComparer.Ordinal));
        foreach (var (parameter, value) in Distinct.Where(option => option.Key != ParameterCatalog.App))
        {
            Assert.Equal([parameter.Place!], leaves.Where(leaf => leaf.Value.Contains(value, StringComparison.Ordinal)).Select(leaf => leaf.Key));
        }
        Assert.Equal("csharp python", leaves[ParameterCatalog.App.Place!]);
    }

    [Fact]
    public void The_bare_command_writes_every_default_at_its_place()
    {
        var leaves = Leaves([]);
        Assert.All(ParameterCatalog.All.Where(parameter => parameter.Place is not null && !parameter.MayBeEmpty),
            parameter => Assert.Equal(parameter.Default, leaves[parameter.Place!]));
        // An option without a default is absent, but for the role, which is named after the namespace.
        Assert.Equal(ParameterCatalog.Namespace.Default, leaves[ParameterCatalog.RoleName.Place!]);
        Assert.DoesNotContain(ParameterCatalog.All, parameter => parameter.MayBeEmpty && parameter != ParameterCatalog.RoleName
            && parameter.Place is { } place && leaves.ContainsKey(place));
    }

    [Fact]
    public void The_schema_of_the_parameter_file_explains_each_place_in_the_catalogues_words()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(new GoldenScenario("default").ProjectFolder, ".gke-aws", "federation.schema.json")))!;
        Assert.All(ParameterCatalog.All.Where(parameter => parameter.Place is not null), parameter =>
            Assert.Equal(parameter.Help, (string?)At(schema, parameter.Place!)["description"]));
    }

    [Fact]
    public void The_tool_takes_the_catalogues_options_in_its_order()
    {
        using var writer = new StringWriter();
        var command = CommandLine.Create(new Terminal(writer, writer)).Subcommands.Single(command => command.Name == "new");
        var options = command.Options.Where(option => option.Name != "--output").ToList();

        Assert.Equal(ParameterCatalog.All.Select(parameter => parameter.Option == "-n" ? "--name" : parameter.Option), options.Select(option => option.Name));
        Assert.Equal(["-n"], options.SelectMany(option => option.Aliases));
        Assert.All(options.Zip(ParameterCatalog.All), pair => Assert.Equal(
            pair.Second.Default.Length > 0 ? $"{pair.Second.Help} [default: {pair.Second.Default}]" : pair.Second.Help, pair.First.Description));
        Assert.DoesNotContain(options, option => option.Required);
    }

    [Fact]
    public void The_packed_templates_parameters_are_the_catalogue()
    {
        var symbols = Config("template.json")["symbols"]!.AsObject().Where(symbol => (string?)symbol.Value!["type"] == "parameter").ToList();

        Assert.Equal(ParameterCatalog.All.Skip(1).Select(parameter => parameter.Name), symbols.Select(symbol => symbol.Key));
        Assert.All(symbols.Zip(ParameterCatalog.All.Skip(1)), pair =>
        {
            var (symbol, parameter) = (pair.First.Value!, pair.Second);
            Assert.Equal(parameter.Help, (string?)symbol["description"]);
            Assert.Equal(parameter.Default, (string?)symbol["defaultValue"]);
            Assert.Equal((parameter.IsSwitch ? [] : parameter.Choices).Select(choice => (choice.Word, choice.Meaning)),
                (symbol["choices"]?.AsArray() ?? []).Select(choice => ((string)choice!["choice"]!, (string)choice["description"]!)));
        });
    }

    [Fact]
    public void The_hosts_show_the_catalogue()
    {
        var parameters = ParameterCatalog.All.Skip(1).ToList();
        Assert.Equal(parameters.Select(parameter => (parameter.Name, parameter.Option)),
            Config("dotnetcli.host.json")["symbolInfo"]!.AsObject().Select(symbol => (symbol.Key, "--" + (string)symbol.Value!["longName"]!)));
        Assert.Equal(parameters.Select(parameter => (parameter.Name, parameter.Help)),
            Config("ide.host.json")["symbolInfo"]!.AsArray().Select(symbol => ((string)symbol!["id"]!, (string)symbol["description"]!["text"]!)));
    }

    /// <summary>Every scalar of the federation.json that these options make, by its place; a list of texts is one text.</summary>
    private static Dictionary<string, string> Leaves(Dictionary<Parameter, string> options)
    {
        var values = new OptionValues(options);
        Assert.Empty(values.Check());
        var file = new TemplateRenderer(TemplateCatalog.Embedded).Render(values.ToParameters(), new RenderSettings("1.2.3", ""))
            .Single(file => file.Path == "federation.json");
        var leaves = new Dictionary<string, string>();
        Walk(JsonNode.Parse(file.Text)!, "");
        leaves.Remove("$schema");
        return leaves;

        void Walk(JsonNode node, string place)
        {
            switch (node)
            {
                case JsonObject json:
                    foreach (var (name, value) in json)
                    {
                        Walk(value!, place.Length == 0 ? name : $"{place}.{name}");
                    }
                    break;
                case JsonArray list when list.All(item => item is JsonValue):
                    leaves.Add(place, string.Join(' ', list.Select(item => item!.ToString())));
                    break;
                case JsonArray list:
                    for (var index = 0; index < list.Count; index++)
                    {
                        Walk(list[index]!, $"{place}[{index}]");
                    }
                    break;
                default:
                    leaves.Add(place, node.ToString());
                    break;
            }
        }
    }

    /// <summary>The part of the schema that describes a place of the file.</summary>
    private static JsonNode At(JsonNode schema, string place)
    {
        var node = schema;
        foreach (var part in place.Replace("[0]", ".[0]", StringComparison.Ordinal).Split('.'))
        {
            node = Resolved(part == "[0]" ? node["items"]! : Member(node, part));
        }
        return node;

        JsonNode Member(JsonNode of, string name) => of["properties"]?[name]
            // A grant is one of several shapes.
            ?? (of["oneOf"] ?? of["anyOf"])!.AsArray().Select(shape => Resolved(shape!)["properties"]?[name]).First(found => found is not null)!;

        JsonNode Resolved(JsonNode of) => of["$ref"] is { } reference ? schema["definitions"]![((string)reference!).Split('/')[^1]]! : of;
    }
}
