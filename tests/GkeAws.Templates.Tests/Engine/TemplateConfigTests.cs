using System.Text.RegularExpressions;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;
using GkeAws.Templates.Tests.Schemas;
using Microsoft.TemplateEngine.Edge.Settings;
using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>
/// .template.config of the package. The engine ignores what it does not know and warns of little, so three judges look at it: the
/// engine's own validator, schemas of ours (tests/schemas/template-config: the members that the packer uses, nothing else), and
/// what neither can say, that names and paths lead somewhere.
/// </summary>
public sealed partial class TemplateConfigTests
{
    private static readonly string[] Hosts = ["template", "dotnetcli.host", "ide.host"];

    private static readonly JObject Template = Config("template");

    private static readonly HashSet<string> Symbols = [.. Member(Template, "symbols").Properties().Select(symbol => symbol.Name)];

    /// <summary>Package files that become the project's, by path.</summary>
    private static readonly Dictionary<string, string> Content = PackedTemplate.Content
        .Where(file => !file.Key.StartsWith(".template.config/", StringComparison.Ordinal))
        .ToDictionary();

    public static TheoryData<string> Names => [.. Hosts];

    public static TheoryData<string> Broken => [.. Variants().Select(variant => $"{variant["of"]}: {variant["situation"]}")];

    /// <summary>
    /// No error, no warning. For information it says: no sourceName (a symbol replaces the one token instead), no generatorVersions and no
    /// precedence (both optional).
    /// </summary>
    [Fact]
    public async Task The_engines_own_validator_says_nothing_but_what_is_meant() =>
        Assert.Equal(["Info MV005", "Info MV008", "Info MV009"], await Scan(PackedTemplate.Content));

    [Theory]
    [InlineData("name", "Error MV002")]
    [InlineData("shortName", "Error MV003")]
    [InlineData("author", "Info MV006")]
    [InlineData("groupIdentity", "Info MV007")]
    public async Task The_engines_validator_would_speak(string missing, string expected)
    {
        var config = Config("template");
        Assert.True(config.Remove(missing));
        var broken = PackedTemplate.Content.ToDictionary();
        broken[PackedTemplate.ConfigFile] = config.ToString();

        Assert.Contains(expected, await Scan(broken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Satisfies_its_schema(string name) => Assert.Empty(Schema(name).Errors(Config(name)));

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_variant_is_refused(string situation)
    {
        var variant = Variants().Single(variant => $"{variant["of"]}: {variant["situation"]}" == situation);
        var name = (string)variant["of"]!;

        Assert.NotEmpty(Schema(name).Errors(DocumentEdit.Read(variant).ApplyTo(Config(name))));
    }

    [Fact]
    public void Each_token_has_a_symbol_and_each_symbols_token_a_place()
    {
        var written = Content.SelectMany(file => Token().Matches(file.Value)).Select(match => match.Value).ToHashSet();
        var named = Content.Keys.SelectMany(path => Token().Matches(path)).Select(match => match.Value).ToHashSet();
        var replaced = Tokens("replaces");

        Assert.Equal(replaced.Order(StringComparer.Ordinal), written.Union(named).Order(StringComparer.Ordinal));
        Assert.Empty(named.Except(Tokens("fileRename")));
        // Texts of actions are replaced as file names are: the sentences of broken rules.
        Assert.Equal(Tokens("fileRename").Except(replaced), Template["postActions"]!.SelectMany(action => action["manualInstructions"]!)
            .SelectMany(instruction => Token().Matches((string)instruction["text"]!)).Select(match => match.Value).Distinct());
        Assert.True(named.Count >= 5, string.Join(' ', named));
    }

    [Fact]
    public void Every_name_in_a_condition_or_generator_is_a_symbol()
    {
        // "name" and OS are the engine's own.
        var known = Symbols.Append("name").Append("OS").ToHashSet();
        var conditions = Template.Descendants().OfType<JProperty>()
            .Where(property => property.Name == "condition" || (property.Name == "value" && (string?)property.Parent!["type"] == "computed"))
            .Select(property => (string)property.Value!)
            .ToList();
        Assert.True(conditions.Count > 25);
        Assert.Empty(conditions.SelectMany(condition => Identifier().Matches(QuotedText().Replace(condition, ""))).Select(match => match.Value).Except(known));

        string[] sources = ["source", "sourceVariableName", "fallbackVariableName", "valueSource"];
        var references = Member(Template, "symbols").Descendants().OfType<JProperty>()
            .Where(property => sources.Contains(property.Name) || (property.Name == "value" && (string?)property.Parent!["type"] == "ref"))
            .Select(property => (string)property.Value!)
            .ToList();
        Assert.True(references.Count > 20);
        Assert.Empty(references.Except(known));
    }

    [Fact]
    public void Every_symbol_has_a_use()
    {
        var uses = string.Join('\n', Template.Descendants().OfType<JValue>().Where(value => value.Type == JTokenType.String).Select(value => (string)value!));
        Assert.All(Member(Template, "symbols").Properties(), symbol => Assert.True(
            symbol.Value["replaces"] is not null || Regex.IsMatch(uses, $@"\b{symbol.Name}\b"), symbol.Name));
    }

    [Fact]
    public void Sources_name_the_packages_files_and_forget_none()
    {
        var sources = Template["sources"]!.Cast<JObject>().ToList();
        var folders = sources.Select(source => ((string)source["source"]!)[2..]).ToList();

        Assert.Equal(Content.Keys.Select(path => path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
        foreach (var (source, folder) in sources.Zip(folders))
        {
            var copied = source["copyOnly"]?.Select(path => folder + (string)path!) ?? [];
            Assert.Equal(
                Content.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && !Token().IsMatch(file.Value)).Select(file => file.Key).Order(StringComparer.Ordinal),
                copied.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_merged_file_has_its_copy_beside_it()
    {
        var copies = Content.Keys.Where(path => path.Contains("/.gke-aws/base/", StringComparison.Ordinal)).ToList();
        Assert.True(copies.Count > 20);
        Assert.All(copies, copy => Assert.Equal(Content[copy], Content[copy.Replace("/.gke-aws/base/", "/", StringComparison.Ordinal)[..^RenderedFile.BaseSuffix.Length]]));
    }

    [Fact]
    public void The_one_action_that_does_something_makes_the_executables_executable_but_on_windows()
    {
        var actions = Template["postActions"]!.Cast<JObject>().ToList();
        Assert.Equal(actions.Count, actions.Select(action => (string)action["id"]!).Distinct().Count());

        var chmod = Assert.Single(actions, action => action["args"] is not null);
        Assert.Equal("CB9A6CF3-4F5C-4860-B9D2-03A574959774", (string)chmod["actionId"]!);
        Assert.Contains("OS != \"Windows_NT\"", (string)chmod["condition"]!, StringComparison.Ordinal);
        var executables = TemplateCatalog.Embedded.Files.Where(file => file.IsExecutable).ToList();
        // The engine does not replace tokens in arguments.
        Assert.All(executables, file => Assert.Empty(file.Variables));
        // One argument, because the engine starts a shell for each.
        var paths = ((string)Assert.Single(chmod["args"]!["+x"]!)!).Split(' ');
        Assert.Equal(executables.Select(file => file.Path).Order(StringComparer.Ordinal), paths);
        Assert.Equal(FileTree.Executables(new GoldenScenario("default").ProjectFolder), paths);
    }

    [Fact]
    public void No_action_runs_a_program() =>
        // The script action of the engine waits for ever on a closed standard input.
        Assert.DoesNotContain(Template["postActions"]!, action => ((string)action["actionId"]!).StartsWith("3A7C4B45", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Hosts_name_the_parameters_in_the_order_of_their_groups()
    {
        var parameters = Member(Template, "symbols").Properties().Where(symbol => (string)symbol.Value["type"]! == "parameter").Select(symbol => symbol.Name).ToList();

        Assert.Equal(parameters, Member(Config("dotnetcli.host"), "symbolInfo").Properties().Select(symbol => symbol.Name));
        Assert.Equal(parameters, Config("ide.host")["symbolInfo"]!.Select(symbol => (string)symbol["id"]!));
        var groups = parameters.Select(name => ParameterCatalog.All.Single(parameter => parameter.Name == name).Group).ToList();
        Assert.Equal(groups.Order(), groups);
    }

    [Fact]
    public void The_icon_is_a_png_beside_it()
    {
        var icon = File.ReadAllBytes(Repository.PathOf("templates", PackedTemplate.ShortName, ".template.config", (string)Config("ide.host")["icon"]!));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], icon[..8]);
    }

    /// <summary>Severity and code of all that the engine says about the one template of this content.</summary>
    private static async Task<IReadOnlyList<string>> Scan(IReadOnlyDictionary<string, string> content)
    {
        using var folder = new TemporaryDirectory();
        var package = folder["Scanned.1.0.0.nupkg"];
        PackedTemplate.WritePackage(package, "Scanned", content);
        using var environment = EngineHive.NewEnvironment();
        using var result = await new Scanner(environment).ScanAsync(package, logValidationResults: false, returnInvalidTemplates: true, CancellationToken.None);
        return [.. Assert.Single(result.Templates).ValidationErrors.Select(error => $"{error.Severity} {error.Code}").Order(StringComparer.Ordinal)];
    }

    private static JObject Config(string name) => (JObject)JsonText.Read(PackedTemplate.Content[$".template.config/{name}.json"]);

    private static DocumentSchema Schema(string name) => DocumentSchema.Named($"template-config/{name}");

    private static IEnumerable<JObject> Variants() => JsonText.ReadFile("template-config", "broken.json").Cast<JObject>();

    private static JObject Member(JToken json, string name) => (JObject)json[name]!;

    private static HashSet<string> Tokens(string member) =>
        [.. Member(Template, "symbols").Properties().Select(symbol => (string?)symbol.Value[member]).OfType<string>()];

    [GeneratedRegex("@@[A-Za-z0-9]+@@")]
    private static partial Regex Token();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifier();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex QuotedText();
}
