using System.Globalization;
using GkeAws.Federation.Rules;
using GkeAws.Generators.Calls;
using GkeAws.Generators.Diagnostics;
using GkeAws.Generators.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GkeAws.Generators.Tests.Files;

/// <summary>Each rule of the compiler has a page, a line in AnalyzerReleases, a help link and a test class.</summary>
public sealed class RuleConventionTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. new DiagnosticAnalyzer[] { new FederationFileAnalyzer(), new S3CallAnalyzer() }.SelectMany(analyzer => analyzer.SupportedDiagnostics)];

    [Fact]
    public void AnalyzerReleases_has_a_line_for_each_rule_and_no_other()
    {
        var lines = new[] { "Shipped", "Unshipped" }
            .SelectMany(name => File.ReadLines(Repository.PathOf("src", "GkeAws.Generators", $"AnalyzerReleases.{name}.md")))
            .Where(line => line.StartsWith("GKEAWS", StringComparison.Ordinal));

        Assert.Equal(
            Descriptors.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule =>
                $"{rule.Id} | {rule.Category} | {(rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled")} | {rule.Title.ToString(CultureInfo.InvariantCulture)}"),
            lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_is_in_the_register_with_its_severity_and_page() => Assert.All(Descriptors, descriptor =>
    {
        var rule = RuleRegister.Find(descriptor.Id)!;
        Assert.Equal(RuleDescriptors.SeverityOf(rule), descriptor.DefaultSeverity);
        Assert.NotEmpty(rule.Page);
        Assert.True(Uri.TryCreate(descriptor.HelpLinkUri, UriKind.Absolute, out _), descriptor.HelpLinkUri);
        Assert.EndsWith(descriptor.Id.ToLowerInvariant(), descriptor.HelpLinkUri, StringComparison.Ordinal);
    });

    [Fact]
    public void Only_manifests_and_what_needs_a_renderer_are_left_to_the_tool() => Assert.Equal(
        ["GKEAWS042", "GKEAWS043", "GKEAWS044", "GKEAWS045", "GKEAWS047", "GKEAWS048", "GKEAWS049", "GKEAWS050", "GKEAWS058", "GKEAWS059"],
        RuleRegister.All.Select(rule => rule.Id).Except(Descriptors.Select(rule => rule.Id)).Where(id => id[6] != '3'));

    [Fact]
    public void Every_rule_of_code_has_a_test_class_of_its_name() => Assert.Empty(
        RuleDescriptors.OfCode.Select(rule => rule.Id).Except(typeof(RuleConventionTests).Assembly.GetTypes().Select(type => type.Name[..Math.Min(9, type.Name.Length)])));
}
