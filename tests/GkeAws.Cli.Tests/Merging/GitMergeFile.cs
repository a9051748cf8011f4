using System.Globalization;
using GkeAws.Federation.Projects;

namespace GkeAws.Cli.Tests.Merging;

/// <summary>What <c>git merge-file -p --diff3</c> makes of many triples.</summary>
internal static class GitMergeFile
{
    /// <summary>One shell runs git for each triple from <c>$1</c> to <c>$2</c>; a process started from here for each would take several times as long.</summary>
    private const string Loop = """
        for ((i = $1; i < $2; i++)); do
          git merge-file -p --diff3 -L yours -L 'last render' -L 'new render' "$i.mine" "$i.base" "$i.new" >"$i.out" 2>"$i.err"
          echo $? >"$i.code"
        done
        """;

    private const int Parallel = 2;

    public static IReadOnlyList<GitMerge> Run(IReadOnlyList<MergeTriple> triples)
    {
        Requires.Programs("git", "bash");
        using var folder = new TemporaryDirectory();
        for (var i = 0; i < triples.Count; i++)
        {
            File.WriteAllText(folder[$"{i}.base"], triples[i].Base);
            File.WriteAllText(folder[$"{i}.mine"], triples[i].Mine);
            File.WriteAllText(folder[$"{i}.new"], triples[i].Rendered);
        }
        System.Threading.Tasks.Parallel.For(0, Parallel, part =>
        {
            string[] bounds = [Text(triples.Count * part / Parallel), Text(triples.Count * (part + 1) / Parallel)];
            Tool.Run("bash", ["-c", Loop, "git-merge-file", .. bounds], folder.Path, timeout: TimeSpan.FromMinutes(20)).MustExit(0);
        });
        return [.. Enumerable.Range(0, triples.Count).Select(i => Read(folder, i))];
    }

    private static GitMerge Read(TemporaryDirectory folder, int i)
    {
        // 0 is clean, 1 to 127 the number of conflicts, more an error.
        var conflicts = int.Parse(File.ReadAllText(folder[$"{i}.code"]), CultureInfo.InvariantCulture);
        return conflicts < 128
            ? new GitMerge(File.ReadAllText(folder[$"{i}.out"]), conflicts)
            : throw new InvalidOperationException(File.ReadAllText(folder[$"{i}.err"]));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Text">With git's markers, under the names of <see cref="ConflictMarkers"/>.</param>
internal sealed record GitMerge(string Text, int Conflicts);
