using GkeAws.Federation.Parameters;
using Microsoft.TemplateEngine.Edge.Template;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>Wrong values: <c>dotnet new</c> and <c>gke-aws new</c> refuse them with the same rules and write nothing.</summary>
[Collection(TemplateEngineGroup.Name)]
public sealed class BadParameterTests(TemplateEngine engine)
{
    public static TheoryData<string> All => [.. ParameterCase.Bad.Keys];

    public static TheoryData<string> ReachTheEngine =>
        [.. ParameterCase.Bad.Where(row => row.Value.RefusedBy != "command line").Select(row => row.Key)];

    /// <summary>One for each kind of trouble that a real command line adds: quoting, dashes, encodings, an @ in front.</summary>
    public static TheoryData<string> ThroughTheProcess =>
    [
        "--aws-account: right-to-left override", "--environment: option of the tool", "--namespace: empty", "--role-name: wildcard",
        "--workload: newline at the end", "--access: empty", "--access read without a bucket", "every text wrong",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void The_options_break_these_rules(string name)
    {
        var row = ParameterCase.Bad[name];
        var findings = new OptionValues(row.Given).Check();
        Assert.Equal(row.Expected, findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.Contains(row.Options.Keys.Append("--bucket").Append("--service-account"),
            option => finding.Message.StartsWith(option + ": ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(ReachTheEngine))]
    public async Task The_template_engine_names_the_same_rules_and_writes_nothing(string name)
    {
        var row = ParameterCase.Bad[name];
        var project = await engine.Create(row.Given);
        Assert.Empty(project.Files);
        if (row.RefusedBy == "engine")
        {
            Assert.NotEqual(CreationResultStatus.Success, project.Status);
            Assert.NotNull(project.Error);
            return;
        }
        Assert.Equal(CreationResultStatus.Success, project.Status);
        Assert.Equal(row.Expected, project.BrokenRules.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_tool_names_the_same_rules_and_writes_nothing(string name)
    {
        using var folder = new TemporaryDirectory();
        var row = ParameterCase.Bad[name];
        var run = await NewCommandRun.With(folder["project"], row.Options);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(row.Expected, run.Rules);
        Assert.Empty(run.Answers);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [MemberData(nameof(ThroughTheProcess))]
    public void The_tools_process_ends_with_2(string name)
    {
        using var folder = new TemporaryDirectory();
        var row = ParameterCase.Bad[name];
        var result = Tool.Run("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "gke-aws.dll"), "new", "-o", folder["project"], .. NewCommandRun.Arguments(row.Options)]);
        result.MustExit(2);
        Assert.Equal(row.Expected, NewCommandRun.RulesIn(result.Error));
        Assert.Empty(result.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void The_cases_meet_every_option_and_every_rule_of_the_options()
    {
        var rows = ParameterCase.Bad.Values;
        Assert.True(rows.Count() >= 150);
        Assert.All(ParameterCatalog.All, parameter => Assert.True(
            rows.Count(row => row.Options.Count == 1 && row.Options.ContainsKey(parameter.Option)) >= 7 || parameter == ParameterCatalog.Bucket,
            parameter.Option));
        var known = ParameterCatalog.All.SelectMany(parameter => parameter.Rules)
            .Concat(ParameterCatalog.Combinations.Select(combination => combination.Rule))
            .Select(rule => rule.Id);
        Assert.Empty(known.Except(rows.SelectMany(row => row.Rules!)));
    }
}
