using GkeAws.Cli.Merging;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>A render that dies between any two steps: every file is old or new, and the next run ends where an uninterrupted one does.</summary>
public sealed class CrashTests
{
    private static readonly string Before = File.ReadAllText(Path.Combine(new GoldenScenario("default").ProjectFolder, ParameterFile.Name));

    private static readonly string After = Before.Replace("\"demo\"", "\"prod\"", StringComparison.Ordinal).Replace("[\"csharp\"]", "[\"csharp\", \"python\"]", StringComparison.Ordinal);

    public static TheoryData<bool, bool> Kinds => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kill_at_every_write_boundary_leaves_old_or_new_files_and_the_next_run_completes(bool isFirstRender, bool isHalfDone)
    {
        var start = isFirstRender ? new MemoryFiles { [ParameterFile.Name] = After } : Edited();
        var whole = new MemoryFiles(start);
        var counting = new FailingFiles(whole, -1, () => new KilledException());
        MemoryProject.Render(counting, After, ConflictChoice.Ours);
        Assert.True(counting.Steps > 50, $"{counting.Steps} steps");

        for (var step = 0; step < counting.Steps; step++)
        {
            var files = new MemoryFiles(start);
            Assert.Throws<KilledException>(() => MemoryProject.Render(new FailingFiles(files, step, () => new KilledException(), isHalfDone), After, ConflictChoice.Ours));
            AssertOldOrNew(start, whole, files, step);

            MemoryProject.Render(files, After, ConflictChoice.Ours);
            Assert.True(FileTree.Differences(whole.Files, files.Files).Count == 0, $"step {step}: {string.Join(", ", FileTree.Differences(whole.Files, files.Files))}");
        }
    }

    [Fact]
    public void A_second_kill_while_the_first_is_repaired_changes_nothing_about_that()
    {
        var start = Edited();
        var whole = new MemoryFiles(start);
        MemoryProject.Render(whole, After, ConflictChoice.Ours);
        var counting = new FailingFiles(new MemoryFiles(start), -1, () => new KilledException());
        MemoryProject.Render(counting, After, ConflictChoice.Ours);

        for (var step = 0; step < counting.Steps; step += 7)
        {
            for (var second = 0; second < counting.Steps; second += 11)
            {
                var files = new MemoryFiles(start);
                Kill(files, step);
                Kill(files, second);
                MemoryProject.Render(files, After, ConflictChoice.Ours);
                Assert.Empty(FileTree.Differences(whole.Files, files.Files));
            }
        }
    }

    /// <summary>A full disk, a missing right: the run may clean up after itself, and says so by failing.</summary>
    [Fact]
    public void A_failing_step_loses_nothing_and_the_next_run_completes()
    {
        var start = Edited();
        var whole = new MemoryFiles(start);
        var counting = new FailingFiles(whole, -1, () => new IOException());
        MemoryProject.Render(counting, After, ConflictChoice.Ours);

        for (var step = 0; step < counting.Steps; step++)
        {
            var files = new MemoryFiles(start);
            var failing = new FailingFiles(files, step, () => new IOException("No space left on device"), isHalfDone: true);
            Assert.Throws<IOException>(() => MemoryProject.Render(failing, After, ConflictChoice.Ours));
            AssertOldOrNew(start, whole, files, step);
            if (!new Journal(files).IsPending && !ReachedTheEnd(whole, files))
            {
                Assert.Empty(FileTree.Differences(start.Files, files.Files));
            }
            MemoryProject.Render(files, After, ConflictChoice.Ours);
            Assert.Empty(FileTree.Differences(whole.Files, files.Files));
        }
    }

    [Fact]
    public void A_file_edited_between_the_kill_and_the_next_run_keeps_that_edit()
    {
        var start = Edited();
        const string Path = "deploy/dev/environment.sh";
        var counting = new FailingFiles(new MemoryFiles(start), -1, () => new KilledException());
        MemoryProject.Render(counting, After, ConflictChoice.Ours);
        var kept = 0;
        for (var step = 0; step < counting.Steps; step++)
        {
            var files = new MemoryFiles(start);
            Kill(files, step);
            if (!new Journal(files).IsPending)
            {
                continue;
            }
            files[Path] = "# edited meanwhile\n" + files[Path];
            MemoryProject.Render(files, After, ConflictChoice.Ours);
            Assert.StartsWith("# edited meanwhile\n", files[Path], StringComparison.Ordinal);
            Assert.Contains("prod", files[Path], StringComparison.Ordinal);
            kept++;
        }
        Assert.True(kept > 20, $"{kept} interrupted runs");
    }

    [Theory]
    [InlineData("write\t-\t../outside\t-\n")]
    [InlineData("write\t-\t/etc/passwd\t-\n")]
    [InlineData("remove\t-\ta/../../b\t-\n")]
    [InlineData("nonsense\n")]
    public void A_journal_that_leads_out_of_the_project_is_refused(string line)
    {
        var files = new MemoryFiles { [Journal.Folder + "/journal"] = line, [Journal.Folder + "/new/b"] = "x" };

        Assert.Throws<IOException>(() => new Journal(files).Complete());
    }

    private static MemoryFiles Edited()
    {
        var files = MemoryProject.New(Before);
        files["deploy/dev/kubernetes/kustomization.yaml"] = "# mine\n" + files["deploy/dev/kubernetes/kustomization.yaml"];
        files["README.md"] = files["README.md"].Replace("kubelet of cluster demo", "kubelet of our cluster", StringComparison.Ordinal);
        files.Delete("scripts/thumbprint.sh");
        files[ParameterFile.Name] = After;
        return files;
    }

    private static void Kill(MemoryFiles files, int step)
    {
        try
        {
            MemoryProject.Render(new FailingFiles(files, step, () => new KilledException()), After, ConflictChoice.Ours);
        }
        catch (KilledException)
        {
            // Fewer steps were left than asked for when nothing was thrown.
        }
    }

    private static void AssertOldOrNew(MemoryFiles before, MemoryFiles after, MemoryFiles files, int step)
    {
        foreach (var path in before.Files.Keys.Union(after.Files.Keys).Union(files.Files.Keys).Where(path => !path.StartsWith(Journal.Folder, StringComparison.Ordinal)))
        {
            var now = files.Files.GetValueOrDefault(path);
            Assert.True(Same(now, before.Files.GetValueOrDefault(path)) || Same(now, after.Files.GetValueOrDefault(path)), $"step {step}: {path} is neither old nor new");
        }
    }

    private static bool ReachedTheEnd(MemoryFiles whole, MemoryFiles files) => Same(whole.Files[ProjectState.Path], files.Files.GetValueOrDefault(ProjectState.Path));

    private static bool Same(byte[]? left, byte[]? right) => left is null || right is null ? left == right : left.AsSpan().SequenceEqual(right);
}
