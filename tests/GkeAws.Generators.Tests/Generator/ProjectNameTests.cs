using System.Xml.Linq;
using GkeAws.Generators.Emit;
using GkeAws.Generators.Models;
using GkeAws.Generators.Tests.InProcess;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GkeAws.Generators.Tests.Generator;

/// <summary>Every legal name makes a lister that compiles, also one that is the name of something the lister uses.</summary>
public sealed class ProjectNameTests
{
    private const string Placeholder = "BucketLister";

    private static readonly string Project = Repository.PathOf("tests", "golden", "default", "project");

    private static readonly string Parameters = File.ReadAllText(Path.Combine(Project, "federation.json"));

    /// <summary>Words with a meaning in some places only; a namespace may bear them.</summary>
    private static readonly string[] ContextualKeywords =
    [
        "add", "alias", "allows", "and", "args", "ascending", "async", "await", "by", "descending", "dynamic", "equals", "extension", "field", "file",
        "from", "get", "global", "group", "init", "into", "join", "let", "managed", "nameof", "nint", "not", "notnull", "nuint", "on", "or", "orderby",
        "partial", "record", "remove", "required", "scoped", "select", "set", "unmanaged", "value", "var", "when", "where", "with", "yield",
    ];

    private static readonly CSharpCompilation Lister = Compile(Placeholder);

    /// <summary>Types and namespaces that the lister's code names, the parts of their namespaces, its own types, and odd words.</summary>
    private static readonly IReadOnlyList<string> Words = [.. Used().Concat(ContextualKeywords).Append("_").Append("__").Append("Program").Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void The_default_name_compiles_and_no_using_is_idle() => Assert.Empty(Faults(Lister, DiagnosticSeverity.Hidden));

    [Fact]
    public void The_words_hold_what_is_easily_hidden() =>
        Assert.Empty(new[] { "Console", "System", "Amazon", "Environment", "Federation", "Lister", "Settings", "Task", "Path", "Diagnosis", "S3" }.Except(Words));

    [Fact]
    public void The_packages_are_those_of_the_produced_project() => Assert.Empty(
        Versions(Path.Combine(Project, "Directory.Packages.props")).Except(Versions(Repository.PathOf("Directory.Packages.props"))));

    /// <summary>The rule may refuse what takes an assembly's place; it must not be the way out of hidden types.</summary>
    [Fact]
    public void The_rule_refuses_only_one_of_them() => Assert.Equal(["System"], Words.Where(word => Model(word).Project is null));

    /// <summary>A name hides by being a namespace around the code or beside it, so one compilation with all of them shows what any would hide.</summary>
    [Fact]
    public void No_word_hides_what_the_lister_uses()
    {
        var beside = Words.Select(word => $"namespace {word} {{ internal static class Any; }}\nnamespace Team.{word} {{ internal static class Any; }}\n");

        Assert.Empty(Faults(Compile("Team.Api").AddSyntaxTrees(Parse(string.Concat(beside))), DiagnosticSeverity.Warning));
    }

    [Fact]
    public void A_name_may_be_that_of_the_listers_own_types()
    {
        var own = Lister.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Where(type => type.Parent is BaseNamespaceDeclarationSyntax)
            .Select(type => type.Identifier.Text).ToList();

        Assert.Contains("Program", own);
        Assert.Empty(own.SelectMany(word => Faults(Compile(word), DiagnosticSeverity.Warning)));
    }

    [Theory]
    [InlineData("Console")]
    [InlineData("_")]
    [InlineData("var")]
    [InlineData("global")]
    [InlineData("await.record")]
    [InlineData("Amazon.S3")]
    [InlineData("Amazon.S3.Model")]
    [InlineData("Amazon.Runtime")]
    [InlineData("Amazon.SecurityToken")]
    [InlineData("Federation.Federation")]
    [InlineData("Acme.System.Console")]
    public void A_name_that_looks_like_trouble_compiles(string name) => Assert.Empty(Faults(Compile(name), DiagnosticSeverity.Warning));

    private static IEnumerable<string> Used()
    {
        foreach (var tree in Lister.SyntaxTrees)
        {
            var model = Lister.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                var symbol = node switch
                {
                    BaseTypeDeclarationSyntax declaration => model.GetDeclaredSymbol(declaration),
                    SimpleNameSyntax name => model.GetSymbolInfo(name).Symbol,
                    _ => null,
                };
                for (; symbol is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; symbol = symbol.ContainingSymbol)
                {
                    yield return symbol.Name;
                }
            }
        }
    }

    /// <summary>The lister and its generated constants.</summary>
    private static CSharpCompilation Compile(string name)
    {
        var sources = Directory.GetFiles(Path.Combine(Project, "src", Placeholder), "*.cs").Select(File.ReadAllText)
            .Select(source => source.Replace(Placeholder, name, StringComparison.Ordinal))
            .Concat(Generated(name));
        return CSharpCompilation.Create("Produced", sources.Select(Parse), TestProject.References, new CSharpCompilationOptions(
            OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose));

    private static IEnumerable<string> Generated(string name)
    {
        var model = Model(name);
        return model.Classes.Select(FederationClass.Emit).Prepend(FederationClass.Emit(model.Project!));
    }

    private static ParameterModel Model(string name) =>
        ParameterModel.Read("federation.json", Parameters.Replace($"\"{Placeholder}\"", $"\"{name}\"", StringComparison.Ordinal));

    private static IEnumerable<string> Faults(CSharpCompilation compilation, DiagnosticSeverity least) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= least && !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.ToString());

    private static IEnumerable<string> Versions(string file) => XDocument.Load(file).Descendants("PackageVersion")
        .Where(item => ((string)item.Attribute("Include")!).StartsWith("AWSSDK.", StringComparison.Ordinal))
        .Select(item => $"{(string)item.Attribute("Include")!} {(string)item.Attribute("Version")!}");
}
