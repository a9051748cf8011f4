using GkeAws.Generators.Tests.InProcess;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators.Tests.Files;

/// <summary>A policy that means something else than federation.json: stale, or edited by hand.</summary>
public sealed class DriftTests
{
    private const string Path = "deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json";

    private static readonly string Rendered = File.ReadAllText(Repository.PathOf("tests", "golden", "default", "project", Path));

    private static readonly string Edited = Rendered.Replace("\"ListBuckets\"", "\"Mine\"", StringComparison.Ordinal);

    private static readonly string Changed = TestProject.DefaultParameters.Replace("\"access\": \"list-buckets\"", "\"access\": \"read\", \"bucket\": \"team-data\"", StringComparison.Ordinal);

    [Fact]
    public void What_federation_json_means_is_fine_however_it_is_spelt() =>
        Assert.Empty(Analyze(TestProject.DefaultParameters, Rendered.ReplaceLineEndings(" "), Rendered));

    [Fact]
    public void Yesterdays_output_is_a_warning_that_names_the_command()
    {
        var stale = Assert.Single(Analyze(Changed, Rendered, Rendered));

        Assert.Equal(("GKEAWS040", DiagnosticSeverity.Warning), (stale.Id, stale.Severity));
        Assert.Contains("gke-aws render", stale.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(TestProject.Folder + Path, stale.Location.GetLineSpan().Path);
    }

    /// <summary>Another account makes every ARN of yesterday wrong; the render mends them, and a hole made by hand stays.</summary>
    [Fact]
    public void What_staleness_explains_waits_for_the_render()
    {
        var moved = TestProject.DefaultParameters.Replace("111122223333", "222233334444", StringComparison.Ordinal);
        const string Trust = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";
        var rendered = File.ReadAllText(Repository.PathOf("tests", "golden", "default", "project", Trust));
        var hole = rendered.Replace("gke-to-aws-test:gke-service-account", "*", StringComparison.Ordinal);

        Assert.Equal(["GKEAWS040"], Of(moved, rendered));
        Assert.Equal(["GKEAWS040", .. Of(TestProject.DefaultParameters, hole).Where(id => id != "GKEAWS041")], Of(moved, hole));

        List<string> Of(string parameters, string policy) => [.. Analyze(parameters, Trust, policy, rendered).Select(found => found.Id).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void An_edit_by_hand_is_information() => Assert.Equal(["GKEAWS041"], Analyze(TestProject.DefaultParameters, Edited, Rendered).Select(found => found.Id));

    [Fact]
    public void An_edit_over_yesterdays_output_is_stale() => Assert.Equal(["GKEAWS040"], Analyze(Changed, Edited, Rendered).Select(found => found.Id));

    [Fact]
    public void Without_a_base_copy_a_difference_is_stale() => Assert.Equal(["GKEAWS040"], Analyze(TestProject.DefaultParameters, Edited, null).Select(found => found.Id));

    [Fact]
    public void A_build_whose_tool_says_it_does_not_hear_it_twice() =>
        Assert.Empty(Analyze(Changed, Rendered, Rendered, ("build_property.gkeawstoolchecksoutput", "true")));

    [Fact]
    public void Conflict_markers_and_half_a_policy_are_not_called_stale()
    {
        Assert.Empty(Analyze(Changed, $"<<<<<<< yours\n{Rendered}=======\n>>>>>>> new render\n", Rendered));
        Assert.DoesNotContain("GKEAWS040", Analyze(Changed, Rendered[..40], Rendered).Select(found => found.Id));
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("nonsense", DiagnosticSeverity.Warning)]
    public void The_severity_is_a_choice(string word, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Analyze(Changed, Rendered, Rendered, ("gke_aws.GKEAWS040.severity", word))).Severity);

    [Fact]
    public void A_rule_can_be_switched_off() => Assert.Empty(Analyze(Changed, Rendered, Rendered, ("gke_aws.GKEAWS040.severity", "none")));

    private static List<Diagnostic> Analyze(string parameters, string policy, string? baseText, params (string Key, string Value)[] options) =>
        Analyze(parameters, Path, policy, baseText, options);

    /// <summary>Stand-ins aside.</summary>
    private static List<Diagnostic> Analyze(string parameters, string path, string policy, string? baseText, params (string Key, string Value)[] options)
    {
        var files = new Dictionary<string, string?> { ["federation.json"] = parameters, [path] = policy };
        if (baseText is not null)
        {
            files[$".gke-aws/base/{path}.base"] = baseText;
        }
        return [.. new TestProject { Files = files, Options = options }.Analyze().Where(found => found.Id != "GKEAWS046")];
    }
}
