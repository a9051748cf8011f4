using System.IO.Compression;
using GkeAws.Cli.Packing;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>What the template package holds, made in process, and a package around it.</summary>
internal static class PackedTemplate
{
    public const string ShortName = "gke-aws-federation";
    public const string ConfigFile = ".template.config/template.json";

    /// <summary>Path to text, packed once for all tests.</summary>
    public static IReadOnlyDictionary<string, string> Content { get; } =
        new TemplatePacker(Repository.PathOf("templates", ShortName), RenderSettings.ToolVersion, "").Pack();

    /// <summary>A package as NuGet makes it, so that the engine reads the paths out of a zip directory.</summary>
    public static void WritePackage(string path, string id, IReadOnlyDictionary<string, string> content)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Write(zip, $"{id}.nuspec", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd">
              <metadata>
                <id>{id}</id>
                <version>1.0.0</version>
                <authors>tests</authors>
                <description>The packed template, for the tests of the engine.</description>
                <packageTypes><packageType name="Template" /></packageTypes>
              </metadata>
            </package>
            """);
        foreach (var (file, text) in content)
        {
            Write(zip, "content/" + file, text);
        }
        zip.CreateEntryFromFile(
            Repository.PathOf("templates", ShortName, ".template.config", "icon.png"), "content/.template.config/icon.png");
    }

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open());
        writer.Write(text);
    }
}
