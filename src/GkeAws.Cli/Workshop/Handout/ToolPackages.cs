using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace GkeAws.Cli.Workshop.Handout;

/// <summary>
/// A tool that was packed natively is a small package that names one package for each runtime identifier, in DotnetToolSettings.xml (.NET SDK 10,
/// Create RID-specific, self-contained, and AOT .NET tools); a laptop's <c>dotnet tool restore</c> takes the one that fits it best.
/// </summary>
internal static partial class ToolPackages
{
    private const string Settings = "DotnetToolSettings.xml";
    private const string AnyMachine = "any";

    /// <summary>The machines that the .NET SDK runs on.</summary>
    public static bool IsRuntime(string text) => Runtime().IsMatch(text);

    /// <param name="package">Of the tool itself.</param>
    /// <returns>Identifier to package; empty: the package is the whole tool and runs anywhere.</returns>
    /// <exception cref="IOException">The package is no tool.</exception>
    public static IReadOnlyDictionary<string, string> NamedIn(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var entry = archive.Entries.FirstOrDefault(entry => entry.Name == Settings) ?? throw new IOException($"{package} is no package of a tool: it has no {Settings}.");
        try
        {
            using var stream = entry.Open();
            return XDocument.Load(stream).Descendants("RuntimeIdentifierPackage")
                .ToDictionary(named => (string?)named.Attribute("RuntimeIdentifier") ?? "", named => (string?)named.Attribute("Id") ?? "", StringComparer.Ordinal);
        }
        catch (XmlException exception)
        {
            throw new IOException($"{package}: {Settings}: {exception.Message}");
        }
    }

    /// <summary>What the laptop's SDK would choose; null: the tool does not run there.</summary>
    public static string? For(string runtime, IReadOnlyDictionary<string, string> named) =>
        Candidates(runtime).Select(named.GetValueOrDefault).FirstOrDefault(id => id is not null);

    /// <summary>The SDK's PortableRuntimeIdentifierGraph.json, as far as tools are packed for it; a distribution's own identifier (ubuntu.24.04-x64) counts as linux.</summary>
    private static IEnumerable<string> Candidates(string runtime)
    {
        yield return runtime;
        if (!runtime.StartsWith("win-", StringComparison.Ordinal) && !runtime.StartsWith("osx-", StringComparison.Ordinal))
        {
            yield return $"linux-{runtime[(runtime.LastIndexOf('-') + 1)..]}";
        }
        yield return AnyMachine;
    }

    [GeneratedRegex(@"\A(linux|linux-musl|osx|win)-(x64|x86|arm64|arm)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Runtime();
}
