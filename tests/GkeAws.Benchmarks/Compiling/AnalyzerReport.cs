using System.Globalization;
using System.Text.RegularExpressions;

namespace GkeAws.Benchmarks.Compiling;

/// <summary>What the compiler says about the time of analyzers and generators (<c>ReportAnalyzer</c>), in milliseconds by name.</summary>
internal sealed partial class AnalyzerReport
{
    private readonly List<(string Name, double Milliseconds)> times;

    private AnalyzerReport(List<(string, double)> times) => this.times = times;

    /// <param name="output">Of a build with <c>-p:ReportAnalyzer=true -v:detailed</c>.</param>
    public static AnalyzerReport Of(string output)
    {
        var times = Line().Matches(output).Select(match => (
            match.Groups["name"].Value,
            // Below a millisecond the compiler says "<0.001".
            1000 * double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture))).ToList();
        return times.Count > 0 ? new AnalyzerReport(times) : throw new InvalidOperationException("the build reported no analyzers");
    }

    /// <summary>Of all whose name begins so; assemblies are lines of their own and not counted twice.</summary>
    public double Of(params string[] beginnings)
    {
        var found = times.Where(time => beginnings.Any(beginning => time.Name.StartsWith(beginning, StringComparison.Ordinal))).ToList();
        return found.Count > 0 ? found.Sum(time => time.Milliseconds) : throw new InvalidOperationException($"nothing ran that begins with {string.Join(", ", beginnings)}");
    }

    [GeneratedRegex(@"^\s*<?(?<seconds>[0-9]+\.[0-9]+)\s+<?[0-9]+\s+(?<name>[A-Za-z][\w.]+)(?!\S)(?!, Version)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
