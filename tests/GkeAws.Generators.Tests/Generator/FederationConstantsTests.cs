using System.Text.RegularExpressions;
using GkeAws.Generators.Tests.InProcess;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators.Tests.Generator;

/// <summary>The generator in process: constants for what is right, an empty class for what is wrong, never an exception.</summary>
public sealed partial class FederationConstantsTests
{
    private static readonly string Granted = TestProject.DefaultParameters.Replace(
        "\"access\": \"list-buckets\"", "\"access\": \"read\", \"bucket\": \"team-data\", \"prefix\": \"a\\\"b/\"", StringComparison.Ordinal);

    [Fact]
    public void The_roslyn_of_these_tests_is_the_one_that_the_readme_names() =>
        Assert.Equal(new Version(4, 14), typeof(Compilation).Assembly.GetName().Version is { } version ? new Version(version.Major, version.Minor) : null);

    [Fact]
    public void Values_of_the_file_become_constants_that_compile()
    {
        var source = Source(TestProject.WithParameters(Granted));

        Assert.Contains("namespace BucketLister;", source, StringComparison.Ordinal);
        Assert.Contains("public const string Audience = \"sts.amazonaws.com\";", source, StringComparison.Ordinal);
        Assert.Contains("\"https://container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo\"", source, StringComparison.Ordinal);
        Assert.Contains("public const string Dev = \"arn:aws:iam::111122223333:role/gke-to-aws-test\";", source, StringComparison.Ordinal);
        Assert.Contains("public static global::System.TimeSpan TokenLifetime { get; } = global::System.TimeSpan.FromSeconds(3600);", source, StringComparison.Ordinal);
        Assert.Contains("public const string Prefix = \"a\\\"b/\";", source, StringComparison.Ordinal);
        Assert.Contains("Access = global::BucketLister.Federation.AccessLevel.Read;", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_constant_says_which_rule_it_obeys_or_what_it_follows_from()
    {
        var source = Source(TestProject.WithParameters(Granted));

        var documented = Documented().Matches(source);
        Assert.True(documented.Count > 15);
        Assert.All(documented, match => Assert.Matches("GKEAWS[0-9]{3}|follows from|kubelet", match.Groups[1].Value));
    }

    [Theory]
    [InlineData("workloads", "3-name")]
    [InlineData("federation", "environments")]
    [InlineData("access-level", "name")]
    [InlineData("system", "role-arns")]
    [InlineData("buckets", "global")]
    [InlineData("tostring", "get-hash-code")]
    public void Names_that_are_no_identifiers_or_fall_together_still_compile(string workload, string environment) =>
        Assert.NotEmpty(Source(TestProject.WithParameters(Granted.Replace("\"bucket-lister\"", $"\"{workload}\"", StringComparison.Ordinal)
            .Replace("\"dev\"", $"\"{environment}\"", StringComparison.Ordinal))));

    [Fact]
    public void Buckets_whose_names_fall_together_are_numbered_in_the_order_of_the_file()
    {
        var text = TestProject.DefaultParameters.Replace("\"access\": \"list-buckets\"",
            "\"access\": \"read\", \"bucket\": \"a-b\" }, { \"access\": \"full\", \"bucket\": \"a.b\" }, { \"access\": \"read\", \"bucket\": \"a-b\", \"prefix\": \"x/\"", StringComparison.Ordinal);

        var source = Source(TestProject.WithParameters(text));

        Assert.Equal(["AB", "AB_2", "AB_3"], Bucket().Matches(source).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("\"111122223333\"", "\"12345\"")]
    [InlineData("\"awsAccount\"", "\"awsAcount\"")]
    [InlineData("{", "")]
    [InlineData("ap-south-1", "us-iso-east-1")]
    public void After_a_mistake_the_class_is_there_and_empty(string from, string to)
    {
        var first = TestProject.DefaultParameters.IndexOf(from, StringComparison.Ordinal);
        var text = TestProject.DefaultParameters[..first] + to + TestProject.DefaultParameters[(first + from.Length)..];

        var source = Source(TestProject.WithParameters(text));

        Assert.Contains("namespace Other;", source, StringComparison.Ordinal);
        Assert.Contains("Issuers { get; } = new string[] {  };", source, StringComparison.Ordinal);
    }

    /// <summary>A copy of src/ alone: what the lister uses is there, and empty.</summary>
    [Fact]
    public void Without_the_file_the_class_is_empty_in_the_projects_namespace() =>
        Assert.Contains("namespace Other;", Source(TestProject.WithParameters(null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("my-app")]
    public void Without_the_file_and_a_namespace_there_is_no_class(string name)
    {
        var (driver, _) = new TestProject { Files = [], Options = [("build_property.rootnamespace", name)] }.Generate();

        Assert.Empty(driver.GetRunResult().Results.Single().GeneratedSources);
    }

    [Fact]
    public void Of_two_files_the_first_counts()
    {
        var project = new TestProject { Files = new() { ["federation.json"] = Granted, ["other/federation.json"] = TestProject.DefaultParameters } };

        Assert.Contains("\"team-data\"", Source(project), StringComparison.Ordinal);
    }

    public static TheoryData<string?> Oddities =>
    [
        null, "", " ", "\0", "null", "[]", "{}", "{\"project\": ", "\uFEFF{}", "\uD800", "\u0001\u0002PNG\u0000", new string('[', 100_000), new string('x', 5 * 1024 * 1024), "{\"a\":\"" + new string('b', 1_000_000) + "\"}",
    ];

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Nothing_is_thrown_for_any_content(string? content) => Assert.NotEmpty(Source(new TestProject { Files = new() { ["federation.json"] = content } }));

    /// <summary>Everything that is generated, after it compiled without a warning.</summary>
    internal static string Source(TestProject project)
    {
        var (driver, compilation) = project.Generate();
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return string.Concat(result.GeneratedSources.Select(source => source.SourceText.ToString()));
    }

    [GeneratedRegex("<summary>(.*)</summary>\n *public (?:const|static global)")]
    private static partial Regex Documented();

    [GeneratedRegex("public static partial class Buckets\n *\\{\n.*\n *public static partial class (\\w+)")]
    private static partial Regex Bucket();
}
