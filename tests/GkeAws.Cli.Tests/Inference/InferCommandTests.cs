using GkeAws.Cli.Inference;
using GkeAws.Cli.Tests.Simulation;
using GkeAws.Federation.Evaluation.Calls;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Tests.Inference;

/// <summary>What is said before a compiler runs; real compilers are for GkeAws.Packages.Tests.</summary>
public sealed class InferCommandTests
{
    [Fact]
    public async Task Without_a_project_it_says_so()
    {
        using var folder = new TemporaryDirectory();

        var run = await Infer("--project", folder.Path);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Contains("federation.json: not found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_workloads_one_has_to_be_chosen()
    {
        using var project = new ProjectCopy("fleet");

        var open = await Infer("--project", project.Folder);
        var wrong = await Infer("--project", project.Folder, "--workload", "nobody");

        Assert.Equal((ExitCode.Usage, ExitCode.Usage), (open.Code, wrong.Code));
        Assert.Contains("--workload: exports-reader, ", open.Error, StringComparison.Ordinal);
        Assert.Contains("the project has no workload nobody; it has exports-reader, ", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_C_sharp_code_there_is_nothing_to_read()
    {
        using var project = new ProjectCopy("python");

        var run = await Infer("--project", project.Folder);

        Assert.Equal((ExitCode.Outside, ""), (run.Code, run.Output));
        Assert.Contains("no C# project below ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Unused_grants_are_findings_unless_a_bucket_is_not_known()
    {
        using var project = new ProjectCopy("read");
        var text = File.ReadAllText(project["federation.json"]);
        var parameters = ParametersReader.Read(text, "federation.json").Parameters!;
        var list = new CodeCall(new CallUse("s3:ListAllMyBuckets", "", null), "", "a.cs", 1, 1);

        var finding = Assert.Single(UnusedGrants.In(text, "federation.json", parameters, [list]));

        Assert.Equal(("GKEAWS059", Severity.Information), (finding.Rule.Id, finding.Severity));
        Assert.Matches("^federation.json\\([0-9]+,[0-9]+\\): ", finding.ToString());
        Assert.Empty(UnusedGrants.In(text, "federation.json", parameters, [list, new CodeCall(new CallUse("s3:GetObject", null, "k"), "", "a.cs", 2, 1)]));
    }

    private static Task<CommandRun> Infer(params string[] arguments) => CommandRun.Of([], ["infer", .. arguments]);
}
