using System.Diagnostics;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>Real processes, really killed. GKEAWS_FULL=1: 300 of them.</summary>
public sealed class KillTests(Xunit.Abstractions.ITestOutputHelper log)
{
    private const int LongestDelayInMilliseconds = 120;

    private static readonly int Kills = Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1" ? 300 : 40;

    [Fact]
    public void A_kill_at_any_moment_leaves_old_or_new_files_and_the_next_run_completes()
    {
        using var start = new TestProject();
        start.Prepend("deploy/dev/kubernetes/kustomization.yaml", "# mine\n");
        start.Replace("federation.json", "[\"csharp\"]", "[\"csharp\", \"python\"]");
        start.RenameCluster();
        using var whole = Copy(start.Folder);
        CommandRun.Of("render", "--project", whole.Path).MustExit(0);
        var (before, after) = (FileTree.Read(start.Folder), FileTree.Read(whole.Path));
        var random = new Random(4);
        int early = 0, staging = 0, decided = 0, done = 0;

        for (var kill = 0; kill < Kills; kill++)
        {
            using var project = Copy(start.Folder);
            KillARender(project.Path, TimeSpan.FromMilliseconds(random.Next(LongestDelayInMilliseconds)));

            var now = FileTree.Read(project.Path);
            _ = now.ContainsKey(Journal.Folder + "/journal") ? decided++
                : now.Keys.Any(path => path.StartsWith(Journal.Folder, StringComparison.Ordinal)) ? staging++
                : FileTree.Differences(before, now.Where(file => file.Key != ".gke-aws/lock").ToDictionary()).Count == 0 ? early++ : done++;
            AssertOldOrNew(before, after, now);
            // The lock of the dead is nobody's.
            CommandRun.Of("render", "--project", project.Path).MustExit(0);
            Assert.Empty(FileTree.Differences(after, FileTree.Read(project.Path)));
        }
        log.WriteLine($"{Kills} kills: {early} before anything was written, {staging} while staging, {decided} after the decision, {done} after the end");
    }

    private static void KillARender(string folder, TimeSpan delay)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, "render", "--project", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        // The start of the runtime is long and writes nothing: the clock runs from the first thing that render makes.
        while (!File.Exists(Path.Combine(folder, ".gke-aws/lock")) && !process.HasExited)
        {
            Thread.Yield();
        }
        var clock = Stopwatch.StartNew();
        // Once the contents are staged, what is left takes a moment only: half of the kills go there.
        while (clock.Elapsed < delay && !process.HasExited && !(delay.Milliseconds % 2 == 0 && Directory.Exists(Path.Combine(folder, Journal.Folder))))
        {
            Thread.Yield();
        }
        if (delay.Milliseconds % 2 == 0)
        {
            Thread.SpinWait(delay.Milliseconds * 4000);
        }
        process.Kill();
        process.WaitForExit();
    }

    private static void AssertOldOrNew(SortedDictionary<string, byte[]> before, SortedDictionary<string, byte[]> after, SortedDictionary<string, byte[]> now)
    {
        foreach (var path in before.Keys.Union(after.Keys).Union(now.Keys).Where(path => !path.StartsWith(Journal.Folder, StringComparison.Ordinal) && path != ".gke-aws/lock"))
        {
            var content = now.GetValueOrDefault(path);
            Assert.True(Same(content, before.GetValueOrDefault(path)) || Same(content, after.GetValueOrDefault(path)), $"{path} is neither old nor new");
        }
    }

    private static bool Same(byte[]? left, byte[]? right) => left is null || right is null ? left == right : left.AsSpan().SequenceEqual(right);

    private static TemporaryDirectory Copy(string folder)
    {
        var copy = new TemporaryDirectory();
        FileTree.Copy(folder, copy.Path);
        return copy;
    }
}
