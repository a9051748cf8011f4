using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Templates.Tests.Schemas;
using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Regeneration;

/// <summary><c>check --format sarif</c> against SARIF's own schema (tests/schemas/sarif, from SchemaStore).</summary>
public sealed class SarifTests
{
    [Theory]
    [InlineData("a project as rendered")]
    [InlineData("stale, conflicting and edited files", "\"demo\"", "\"prod\"")]
    [InlineData("invalid parameters", "111122223333", "1")]
    public async Task Log_is_valid(string situation, string find = "", string with = "")
    {
        using var folder = new TemporaryDirectory();
        var log = JObject.Parse(await Check(folder, find, with));

        Assert.True(Errors(log).Count == 0, $"{situation}: {string.Join('\n', Errors(log))}");
        var run = log["runs"]![0]!;
        Assert.NotEmpty(run["results"]!);
        Assert.All(run["results"]!, result =>
        {
            Assert.Equal(result["ruleId"], run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
            Assert.NotNull(result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        });
    }

    /// <summary>The same numbers as the text form.</summary>
    [Fact]
    public async Task Places_are_those_of_the_text()
    {
        using var folder = new TemporaryDirectory();

        var region = JObject.Parse(await Check(folder, "111122223333", "1"))["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!["region"]!;

        Assert.Equal((12, 21), ((int)region["startLine"]!, (int)region["startColumn"]!));
    }

    [Theory]
    [InlineData("$.version", "\"2.0.0\"")]
    [InlineData("$.runs[0].results[0].level", "\"info\"")]
    [InlineData("$.runs[0].results[0].message", "\"text\"")]
    [InlineData("$.runs[0].columnKind", "\"characters\"")]
    public async Task A_broken_log_is_refused(string at, string value)
    {
        using var folder = new TemporaryDirectory();
        var log = JObject.Parse(await Check(folder, "", ""));

        log.SelectToken(at)!.Replace(JToken.Parse(value));

        Assert.NotEmpty(Errors(log));
    }

    private static IReadOnlyList<string> Errors(JObject log) =>
        DocumentSchema.ParseDraft04(File.ReadAllText(SchemaFolder.PathOf("sarif", "sarif-2.1.0-rtm.5.json"))).Errors(log);

    private static async Task<string> Check(TemporaryDirectory folder, string find, string with)
    {
        await CommandLine.Run(["new", "-o", folder["project"]], new Terminal(TextWriter.Null, TextWriter.Null));
        if (find.Length > 0)
        {
            var parameters = folder["project/federation.json"];
            File.WriteAllText(parameters, File.ReadAllText(parameters).Replace(find, with, StringComparison.Ordinal));
            File.WriteAllText(folder["project/README.md"], File.ReadAllText(folder["project/README.md"]).Replace("kubelet of cluster demo", "kubelet of ours", StringComparison.Ordinal));
            File.AppendAllText(folder["project/scripts/lib.sh"], "# mine\n");
        }
        using var output = new StringWriter();
        await CommandLine.Run(["check", "--project", folder["project"], "--format", "sarif"], new Terminal(output, TextWriter.Null));
        return output.ToString();
    }
}
