using System.Xml.Linq;

namespace GkeAws.Federation.Tests.Conventions;

/// <summary>Which assembly may know which, and which packages: docs/ARCHITECTURE has the picture.</summary>
public class AssemblyArrowTests
{
    /// <summary>Projects of src/ and the projects that each may reference.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["GkeAws.Federation"] = [],
        ["GkeAws.Generators"] = ["GkeAws.Federation"],
        ["GkeAws.Generators.CodeFixes"] = ["GkeAws.Federation", "GkeAws.Generators"],
        ["GkeAws.Lab"] = ["GkeAws.Federation"],
        ["GkeAws.Cli"] = ["GkeAws.Federation", "GkeAws.Lab"],
        ["GkeAws.Templates"] = ["GkeAws.Cli"],
    };

    /// <summary>Packages of the assemblies that the compiler loads; source-only ones and the compiler's own.</summary>
    private static readonly Dictionary<string, string[]> CompilerPackages = new()
    {
        ["GkeAws.Federation"] = ["PolySharp"],
        ["GkeAws.Generators"] = ["Microsoft.CodeAnalysis.CSharp", "PolySharp"],
        ["GkeAws.Generators.CodeFixes"] = ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.CSharp.Workspaces", "PolySharp"],
    };

    /// <summary>A project of ours stands one folder below; deeper ones are content that was packed, or golden projects.</summary>
    private static IEnumerable<string> ProjectFiles(string folder) =>
        Directory.EnumerateDirectories(Repository.PathOf(folder)).SelectMany(project => Directory.EnumerateFiles(project, "*.csproj"));

    private static IEnumerable<XDocument> Projects(string folder) => ProjectFiles(folder).Select(XDocument.Load);

    private static Dictionary<string, XDocument> Sources { get; } = ProjectFiles("src")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), XDocument.Load);

    public static TheoryData<string> SourceNames => [.. Sources.Keys];

    public static TheoryData<string> CompilerNames => [.. Sources.Keys.Intersect(CompilerPackages.Keys)];

    [Theory]
    [MemberData(nameof(SourceNames))]
    public void A_project_references_only_what_its_arrows_allow(string name) =>
        Assert.Empty(References(Sources[name], "ProjectReference").Select(ProjectName).Except(Arrows[name]));

    [Theory]
    [MemberData(nameof(CompilerNames))]
    public void What_the_compiler_loads_brings_no_package(string name)
    {
        var packages = References(Sources[name], "PackageReference").ToList();

        Assert.Empty(packages.Select(Include).Except(CompilerPackages[name]));
        Assert.All(packages, package => Assert.Equal("all", (string?)package.Attribute("PrivateAssets")));
        Assert.All(packages.Where(package => Include(package) == "PolySharp"), package =>
            Assert.Equal("build;analyzers", (string?)package.Attribute("IncludeAssets")));
    }

    [Fact]
    public void Templates_runs_the_tool_and_does_not_reference_its_assembly()
    {
        var tool = Assert.Single(References(Sources["GkeAws.Templates"], "ProjectReference"));

        Assert.Equal("false", (string?)tool.Attribute("ReferenceOutputAssembly"));
        Assert.Empty(References(Sources["GkeAws.Templates"], "PackageReference"));
        Assert.Empty(Directory.EnumerateFiles(Repository.PathOf("src", "GkeAws.Templates"), "*.cs"));
    }

    [Fact]
    public void Nothing_shipped_references_tests()
    {
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();

        Assert.Contains("GkeAws.Tests.Infra", tests);
        Assert.Empty(Sources.Values.SelectMany(project => References(project, "ProjectReference")).Select(ProjectName).Intersect(tests));
    }

    [Fact]
    public void Every_version_of_a_package_stands_in_the_central_list()
    {
        var central = References(XDocument.Load(Repository.PathOf("Directory.Packages.props")), "PackageVersion").Select(Include).ToList();
        var used = Projects("src").Concat(Projects("tests")).SelectMany(project => References(project, "PackageReference")).ToList();

        Assert.Equal(central.Distinct(), central);
        Assert.All(used, package => Assert.Null(package.Attribute("Version")));
        Assert.Empty(used.Select(Include).Except(central));
    }

    private static IEnumerable<XElement> References(XDocument project, string kind) => project.Descendants(kind).Where(item => item.Attribute("Include") is not null);

    private static string Include(XElement item) => (string)item.Attribute("Include")!;

    private static string ProjectName(XElement reference) => Path.GetFileNameWithoutExtension(Include(reference).Replace('\\', '/'));
}
