using GkeAws.Cli.Output;
using GkeAws.Cli.Programs;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop.Handout;

/// <summary>
/// <c>gke-aws workshop pack</c>: one folder with all that a laptop needs which has the .NET SDK and no network. What belongs to it is
/// found out by doing it: a project is made and restored into a package folder of its own.
/// </summary>
/// <param name="runtimes">Of the laptops; what the tool has for each is fetched.</param>
internal sealed class HandoutRun(Terminal terminal, string folder, string packageSource, IReadOnlyList<string> runtimes)
{
    private const string Packages = "packages";

    /// <summary>Where packages lie after the restore.</summary>
    private static readonly string[] Fetched = ["nuget", Downloads];

    private const string Downloads = "downloads";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<int> Run(CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            terminal.Say($"gke-aws: {folder} is not empty. Name a new folder, or empty this one.");
            return ExitCode.Conflict;
        }
        var scratch = Directory.CreateTempSubdirectory("gke-aws-workshop-");
        // Beside its place, and moved there when it is whole.
        var unfinished = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + ".unfinished";
        try
        {
            var problem = await Restore(scratch.FullName, cancellation).ConfigureAwait(false);
            if (problem is not null)
            {
                terminal.Say(problem);
                return ExitCode.Outside;
            }
            var count = Write(scratch.FullName, unfinished);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }
            Directory.Move(unfinished, Path.GetFullPath(folder));
            terminal.Answer($"{folder}: {count} packages, the lessons, and START.md, which says how to begin.");
            return ExitCode.Fine;
        }
        finally
        {
            scratch.Delete(recursive: true);
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    /// <returns>Why it did not work, with what dotnet said; null: all packages are there.</returns>
    private async Task<string?> Restore(string scratch, CancellationToken cancellation)
    {
        var values = new OptionValues(new Dictionary<Parameter, string> { [ParameterCatalog.PackageSource] = packageSource });
        var findings = values.Check();
        if (findings.Count > 0)
        {
            terminal.Report(findings);
            return "gke-aws: nothing was packed.";
        }
        var project = Path.Combine(scratch, "project");
        var files = new TemplateRenderer(TemplateCatalog.Embedded).Render(values.ToParameters(), new RenderSettings(RenderSettings.ToolVersion, packageSource));
        Plan.For(project, files).Apply(cancellation);
        // In the project's folder: its nuget.config names the source where one was given.
        var downloads = Path.Combine(scratch, Downloads);
        var variables = new Dictionary<string, string>
        {
            // What the machine has already would otherwise not be fetched.
            ["NUGET_PACKAGES"] = Path.Combine(scratch, "nuget"),
            ["DOTNET_NOLOGO"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };
        // Not dotnet tool restore: what this machine has of the tool already, it would not fetch.
        if (await Dotnet("restore") is { } failed || (failed = await Fetch("GkeAws.Cli", "GkeAws.Templates")) is not null)
        {
            return failed;
        }
        var named = ToolPackages.NamedIn(Directory.GetFiles(Path.Combine(downloads, "gkeaws.cli"), "*.nupkg", SearchOption.AllDirectories)[0]);
        if (named.Count == 0)
        {
            return null;
        }
        if (runtimes.FirstOrDefault(runtime => ToolPackages.For(runtime, named) is null) is { } unknown)
        {
            return $"gke-aws: the tool is not made for {unknown}, but for {string.Join(", ", named.Keys.Order(StringComparer.Ordinal))}. Nothing was packed.";
        }
        return await Fetch([.. runtimes.Select(runtime => ToolPackages.For(runtime, named)!).Distinct()]);

        Task<string?> Fetch(params IEnumerable<string> ids) =>
            Dotnet(["package", "download", .. ids.Select(id => $"{id}@{RenderSettings.ToolVersion}"), "--prerelease", "--output", downloads]);

        async Task<string?> Dotnet(params string[] words)
        {
            var run = await ProgramRun.Of("dotnet", words, cancellation, project, variables, Patience).ConfigureAwait(false);
            return run is { Code: 0 } ? null
                : $"gke-aws: dotnet {string.Join(' ', words)} failed: {(run is null ? "there is no dotnet; install the .NET SDK 10" : $"{run.Output}{run.Error}".Trim())}\nNothing was packed. Where GkeAws packages lie in a folder, name it: --package-source DIR.";
        }
    }

    private static int Write(string scratch, string target)
    {
        var packages = Path.Combine(target, Packages);
        Directory.CreateDirectory(packages);
        // NuGet's own layout: ID/VERSION/ID.VERSION.nupkg.
        foreach (var version in Fetched.SelectMany(name => Directory.GetDirectories(Path.Combine(scratch, name)).SelectMany(Directory.GetDirectories)))
        {
            var package = $"{Path.GetFileName(Path.GetDirectoryName(version))}.{Path.GetFileName(version)}.nupkg";
            File.Copy(Path.Combine(version, package), Path.Combine(packages, package));
        }
        var template = Directory.GetFiles(packages, "GkeAws.Templates.*.nupkg", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive })[0];
        SourcelessTemplate.Make(template);
        File.WriteAllText(Path.Combine(target, "nuget.config"), HandoutFiles.NuGetConfig(Packages));
        File.WriteAllText(Path.Combine(target, "START.md"), HandoutFiles.Start($"{Packages}/{Path.GetFileName(template)}"));
        File.WriteAllText(Path.Combine(target, "LESSONS.md"), Lessons());
        return Directory.GetFiles(packages).Length;
    }

    /// <summary>WORKSHOP.md of the project that START.md makes.</summary>
    private static string Lessons()
    {
        var values = new OptionValues(new Dictionary<Parameter, string> { [ParameterCatalog.Workshop] = Parameter.Yes });
        return new TemplateRenderer(TemplateCatalog.Embedded).Render(values.ToParameters(), new RenderSettings(RenderSettings.ToolVersion, "")).Single(file => file.Path == "WORKSHOP.md").Text;
    }
}
