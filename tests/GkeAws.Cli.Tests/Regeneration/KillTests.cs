using System.Diagnostics;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>Real processes, really killed. GKEAWS_FULL=1: 300 of them.</summary>
public sealed class KillTests(Xunit.Abstractions.ITestOutputHelper log)
{
    private const string Lock = ".gke-aws/lock";

    private static readonly int Kills = Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1" ? 300 : 40;

    [Fact]
    public void A_kill_at_any_moment_leaves_old_or_new_files_and_the_next_run_completes()
    {
        using var start = new TestProject();
        start.Prepend("deploy/dev/kubernetes/kustomization.yaml", "# mine\n");
        start.Replace("federation.json", "[\"csharp\"]", "[\"csharp\", \"python\"]");
        start.RenameCluster();
        using var whole = Copy(start.Folder);
        var times = Watch(whole.Path);
        var (before, after) = (FileTree.Read(start.Folder), FileTree.Read(whole.Path));
        var random = new Random(4);
        int early = 0, staging = 0, decided = 0, done = 0;

        for (var kill = 0; kill < Kills; kill++)
        {
            using var project = Copy(start.Folder);
            // Writing takes a moment of the whole run only: most of the kills go there.
            var isWriting = kill % 4 != 0;
            KillARender(project.Path, isWriting ? Journal.Folder : Lock, (isWriting ? times.Writing : times.All) * random.NextDouble());

            var now = FileTree.Read(project.Path);
            _ = now.ContainsKey(Journal.Folder + "/journal") ? decided++
                : now.Keys.Any(path => path.StartsWith(Journal.Folder, StringComparison.Ordinal)) ? staging++
                : FileTree.Differences(before, now.Where(file => file.Key != Lock).ToDictionary()).Count == 0 ? early++ : done++;
            AssertOldOrNew(before, after, now);
            // The lock of the dead is nobody's.
            CommandRun.Of("render", "--project", project.Path).MustExit(0);
            Assert.Empty(FileTree.Differences(after, FileTree.Read(project.Path)));
        }
        Assert.True(staging + decided > 0, "no kill met a run that was writing");
        log.WriteLine($"{Kills} kills: {early} before anything was written, {staging} while staging, {decided} after the decision, {done} after the end");
    }

    /// <summary>How long an undisturbed run holds the lock, and for how long of that it writes.</summary>
    private static (TimeSpan All, TimeSpan Writing) Watch(string folder)
    {
        using var process = StartARender(folder);
        WaitFor(folder, Lock, process);
        var all = Stopwatch.StartNew();
        WaitFor(folder, Journal.Folder, process);
        var writing = Stopwatch.StartNew();
        while (Directory.Exists(Path.Combine(folder, Journal.Folder)))
        {
            Thread.SpinWait(20);
        }
        var times = (all.Elapsed, writing.Elapsed);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return times;
    }

    /// <summary>The clock runs from the moment something is there: how long the runtime takes to start differs from run to run.</summary>
    private static void KillARender(string folder, string path, TimeSpan delay)
    {
        using var process = StartARender(folder);
        WaitFor(folder, path, process);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < delay && !process.HasExited)
        {
            Thread.SpinWait(20);
        }
        process.Kill();
        process.WaitForExit();
    }

    private static void WaitFor(string folder, string path, Process process)
    {
        while (!Path.Exists(Path.Combine(folder, path)) && !process.HasExited)
        {
            Thread.SpinWait(20);
        }
    }

    private static Process StartARender(string folder) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, "render", "--project", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static void AssertOldOrNew(SortedDictionary<string, byte[]> before, SortedDictionary<string, byte[]> after, SortedDictionary<string, byte[]> now)
    {
        foreach (var path in before.Keys.Union(after.Keys).Union(now.Keys).Where(path => !path.StartsWith(Journal.Folder, StringComparison.Ordinal) && path != Lock))
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
