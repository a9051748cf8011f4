using GkeAws.Cli.Manifests.Yaml;

namespace GkeAws.Cli.Manifests;

internal static class Repetitions
{
    /// <summary>The names of list entries that an earlier entry of the same list has already.</summary>
    public static IEnumerable<LocatedScalar> Of(IEnumerable<LocatedMapping> entries)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return entries.Select(entry => entry.Scalar("name")).OfType<LocatedScalar>().Where(name => !seen.Add(name.Text)).ToList();
    }
}
