using System.Text;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>Projects as path to bytes, and what differs between two.</summary>
internal static class ProjectTree
{
    private static readonly TemplateRenderer Renderer = new(TemplateCatalog.Embedded);

    /// <summary>Empty when there is no such folder.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(string folder) => !Directory.Exists(folder)
        ? new Dictionary<string, byte[]>()
        : Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes);

    /// <summary>What <c>gke-aws new</c> plans to write.</summary>
    public static IReadOnlyDictionary<string, byte[]> Rendered(OptionValues values) => Renderer
        .Render(values.ToParameters(), new RenderSettings(RenderSettings.ToolVersion, values[ParameterCatalog.PackageSource]))
        .SelectMany(file => file.Base is { } copy ? [file, copy] : new[] { file })
        .ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text));

    /// <summary>A line for each path that only one has, or whose bytes differ; for these the first line that differs.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, byte[]> engine, IReadOnlyDictionary<string, byte[]> rendered) =>
    [
        .. engine.Keys.Except(rendered.Keys).Select(path => $"only from the engine: {path}"),
        .. rendered.Keys.Except(engine.Keys).Select(path => $"only from gke-aws: {path}"),
        .. engine.Keys.Intersect(rendered.Keys)
            .Where(path => !engine[path].AsSpan().SequenceEqual(rendered[path]))
            .Select(path => $"{path}: {FirstDifference(engine[path], rendered[path])}"),
    ];

    private static string FirstDifference(byte[] engine, byte[] rendered)
    {
        var left = Encoding.UTF8.GetString(engine).Split('\n');
        var right = Encoding.UTF8.GetString(rendered).Split('\n');
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}: engine '{left.ElementAtOrDefault(line)}', gke-aws '{right.ElementAtOrDefault(line)}'";
    }
}
