using System.IO.Compression;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Packages.Tests;

public sealed class PackageContents
{
    [Fact]
    public void Template_package_holds_every_template_dot_files_too()
    {
        using var package = ZipFile.OpenRead(Workbench.Shared.Package("GkeAws.Templates"));
        var names = package.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).ToList();

        foreach (var file in TemplateCatalog.Embedded.Files)
        {
            var shape = "/" + System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Escape(file.Path), @"\\\{\w+}", "[^/]*") + "$";
            Assert.Contains(names, name => System.Text.RegularExpressions.Regex.IsMatch(name, shape));
        }
        Assert.Contains("content/gke-aws-federation/.template.config/template.json", names);
        Assert.Contains("content/gke-aws-federation/.template.config/icon.png", names);
        Assert.DoesNotContain(names, name => name.EndsWith(".sbn", StringComparison.Ordinal));
    }

    [Fact]
    public void Generator_package_holds_three_assemblies_and_depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(Workbench.Shared.Package("GkeAws.Generators"));

        Assert.Equal(["GkeAws.Federation.dll", "GkeAws.Generators.CodeFixes.dll", "GkeAws.Generators.dll"],
            package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(entry => entry.Name).Order(StringComparer.Ordinal));
        using var reader = new StreamReader(package.Entries.Single(entry => entry.FullName == "GkeAws.Generators.nuspec").Open());
        Assert.DoesNotContain("<dependency ", reader.ReadToEnd(), StringComparison.Ordinal);
    }
}
