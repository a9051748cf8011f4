using GkeAws.Federation.Parameters;
using Microsoft.TemplateEngine.Edge.Template;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>Values at the very edge of what is legal.</summary>
[Collection(TemplateEngineGroup.Name)]
public sealed class GoodParameterTests(TemplateEngine engine)
{
    public static TheoryData<string> All => [.. ParameterCase.Good.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_engine_and_the_tool_make_the_same_project(string name)
    {
        var row = ParameterCase.Good[name];
        var values = new OptionValues(row.Given);
        Assert.Empty(values.Check());
        var project = await engine.Create(row.Given);
        Assert.Equal((CreationResultStatus.Success, null), (project.Status, project.Error));
        Assert.Empty(project.BrokenRules);
        Assert.Empty(ProjectTree.Differences(project.Files, ProjectTree.Rendered(values)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_tools_command_line_takes_the_value_as_it_stands(string name)
    {
        using var folder = new TemporaryDirectory();
        var row = ParameterCase.Good[name];
        var run = await NewCommandRun.With(folder["project"], row.Options);
        Assert.Equal((0, ""), (run.ExitCode, string.Join(' ', run.Rules)));
        Assert.Empty(ProjectTree.Differences(ProjectTree.Read(folder["project"]), ProjectTree.Rendered(new OptionValues(row.Given))));
    }

    [Fact]
    public void The_cases_meet_every_option() =>
        Assert.Empty(ParameterCatalog.All.Except(ParameterCase.Good.Values.SelectMany(row => row.Given.Keys)));
}
