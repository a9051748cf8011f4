using System.IO.Compression;
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

    /// <summary>A hive with the packed template, but for the files under <c>.gke-aws/base</c>.</summary>
    private static string HiveWithoutBase()
    {
        var workbench = ProductInstallation.Workbench;
        var packed = workbench.Package("GkeAws.Templates");
        var folder = Directory.CreateDirectory(workbench.PathOf("without-base")).FullName;
        var package = Path.Combine(folder, Path.GetFileName(packed));
        File.Copy(packed, package, overwrite: true);
        using (var archive = ZipFile.Open(package, ZipArchiveMode.Update))
        {
            var copies = archive.Entries.Where(entry => entry.FullName.Contains("/.gke-aws/base/", StringComparison.Ordinal)).ToList();
            if (copies.Count == 0)
            {
                throw new InvalidOperationException($"{packed} holds nothing under .gke-aws/base");
            }
            copies.ForEach(entry => entry.Delete());
        }
        return workbench.Hive("hive-without-base", package);
    }
}
