using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Parameters.Checks;
using GkeAws.Federation.Projects;
using GkeAws.Generators.Tests.InProcess;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators.Tests.Files;

/// <summary>The compiler's diagnostics on files against the findings of <c>gke-aws check</c>: id, severity, text, line, column.</summary>
public sealed class SameAsCheckTests
{
    public static TheoryData<string> Tables => [.. Directory.GetFiles(Repository.PathOf("tests", "cases", "policies"), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Scenarios => [.. GoldenScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_golden_project_is_told_the_same(string name)
    {
        var project = new TestProject { Files = FilesOf(Path.Combine(GoldenScenario.Root, name, "project")) };

        Assert.Equal(Check(project.Files), Compile(project));
    }

    /// <summary>Every document of the tables of policy rules, as a policy of the project.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void Policies_of_the_tables_are_told_the_same(string table)
    {
        var documents = Documents(JsonReader.Read(File.ReadAllText(Repository.PathOf("tests", "cases", "policies", table)), out _)!).ToList();
        var files = new Dictionary<string, string?> { ["federation.json"] = TestProject.DefaultParameters };
        for (var index = 0; index < documents.Count; index++)
        {
            files[$"deploy/dev/aws/p{index}/trust-policy.json"] = documents[index];
            files[$"deploy/dev/aws/p{index}/policy.json"] = documents[index];
        }
        var project = new TestProject { Files = files };

        Assert.True(documents.Count > 3, table);
        Assert.Equal(Check(files), Compile(project));
    }

    public static TheoryData<string, string> Mistakes => new()
    {
        { "\"111122223333\"", "\"12345\"" },
        { "\"awsAccount\"", "\"awsAcount\"" },
        { "ap-south-1\"", "us-iso-east-1\"" },
        { "{", "" },
        { "3600", "1" },
        { "\"tokenLifetime\": 3600,", "\"tokenLifetime\": 3600,,\r\n" },
        { "\"dev\"", "\"d\u00e9v \U0001F600\"" },
        { "\"list-buckets\"", "\"read\"" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_the_parameters_is_told_the_same(string from, string to)
    {
        var first = TestProject.DefaultParameters.IndexOf(from, StringComparison.Ordinal);
        var text = TestProject.DefaultParameters[..first] + to + TestProject.DefaultParameters[(first + from.Length)..];

        foreach (var spelling in new[] { text, text.ReplaceLineEndings("\r\n"), "\n\n\t" + text })
        {
            var project = TestProject.WithParameters(spelling);
            Assert.NotEmpty(Check(project.Files));
            Assert.Equal(Check(project.Files), Compile(project));
        }
    }

    /// <summary>What the command does, without reading and drift: its own test compares them with the tool's output.</summary>
    private static List<string> Check(Dictionary<string, string?> files)
    {
        var text = files["federation.json"]!;
        var read = ParametersReader.Read(text, "federation.json");
        var findings = read.Findings.ToList();
        if (read.Parameters is { } parameters)
        {
            findings.AddRange(StandInCheck.Check(text, "federation.json"));
            findings.AddRange(from file in files
                              let policy = PolicyPath.Of(file.Key)
                              where policy is not null && parameters.Environments.Any(environment => environment.Name.Value == policy.Environment)
                              from finding in ProjectPolicyCheck.Check(policy, file.Value!, file.Key, parameters, () => files.GetValueOrDefault($".gke-aws/base/{file.Key}.base"))
                              select finding);
        }
        return [.. findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];
    }

    private static List<string> Compile(TestProject project) => [.. project.Analyze().Select(Canonical).Order(StringComparer.Ordinal)];

    private static string Canonical(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" };
        return $"{place.Path[TestProject.Folder.Length..]}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private static IEnumerable<string> Documents(JsonValue value) => value switch
    {
        JsonObject item when item.Find("Statement") is not null => [JsonPrinter.Print(item)],
        JsonObject item when item.Find("Effect") is not null => [$"{{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [{JsonPrinter.Print(item)}]\n}}"],
        JsonObject item => item.Members.SelectMany(member => member.Value is JsonString { Value: var text } && text.Contains("Statement", StringComparison.Ordinal) ? [text] : Documents(member.Value)),
        JsonArray list => list.Items.SelectMany(Documents),
        _ => [],
    };

    private static Dictionary<string, string?> FilesOf(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
        .Where(path => path == "federation.json" || PolicyPath.Of(path) is not null || path.EndsWith(".json.base", StringComparison.Ordinal))
        .ToDictionary(path => path, path => (string?)File.ReadAllText(Path.Combine(folder, path)));
}
