using System.IO.Compression;
using System.Text.Json.Nodes;
using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Benchmarks.Scaffolding;

/// <summary>
/// The whole <c>dotnet new gke-aws-federation</c> next to the smallest template that comes with the SDK. Both without the question
/// for a newer version, which <c>dotnet new</c> asks the package sources for every installed template and never for its own.
/// Beside it: what the texts cost that a later merge starts from; a name that is not the default, whose files cannot be copied;
/// and the question, put to a folder.
/// </summary>
internal sealed class DotnetNewBenchmark : IBenchmark
{
    public string Name => "dotnet-new";

    public string Summary => "dotnet new gke-aws-federation against dotnet new console --no-restore, whole processes";

    public IEnumerable<Comparison> Prepare()
    {
        using var sides = new NewProjectSides();
        yield return new Comparison(Summary, sides.Template("dotnet new gke-aws-federation"), sides.Console(), new Bar(1.4))
        {
            Beside =
            [
                sides.TemplateOf(HiveWithoutBase(), "the same without .gke-aws/base"),
                sides.Template("the same with -n Acme.Storage", "-n", "Acme.Storage"),
                sides.TemplateAskingForUpdates("the same asking for a newer version"),
            ],
        };
    }

    /// <summary>A hive with the packed template, but for the sources that fill <c>.gke-aws/base</c>.</summary>
    private static string HiveWithoutBase()
    {
        var workbench = ProductInstallation.Workbench;
        var packed = workbench.Package("GkeAws.Templates");
        var folder = Directory.CreateDirectory(workbench.PathOf("without-base")).FullName;
        var package = Path.Combine(folder, Path.GetFileName(packed));
        File.Copy(packed, package, overwrite: true);
        using (var archive = ZipFile.Open(package, ZipArchiveMode.Update))
        {
            var entry = archive.GetEntry("content/gke-aws-federation/.template.config/template.json")!;
            JsonNode template;
            using (var stream = entry.Open())
            {
                template = JsonNode.Parse(stream)!;
            }
            var sources = template["sources"]!.AsArray();
            if (sources.RemoveAll(source => (string)source!["target"]! == "./.gke-aws/base/") == 0)
            {
                throw new InvalidOperationException($"{packed} has no source with the target ./.gke-aws/base/");
            }
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(entry.FullName).Open());
            writer.Write(template.ToJsonString());
        }
        return workbench.Hive("hive-without-base", package);
    }
}
