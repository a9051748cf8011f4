using System.Text.RegularExpressions;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Tests.Output;

public sealed partial class WorkProgressTests : IDisposable
{
    private const string Erase = "\r\u001b[K";

    private readonly Watch watch = new();
    private readonly StringWriter terminal = new();
    private readonly WorkProgress progress;

    public WorkProgressTests() => progress = new WorkProgress(terminal, watch);

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void Work_that_ends_soon_shows_nothing()
    {
        progress.Begin("comparing files", 3);
        for (var step = 0; step < 3; step++)
        {
            watch.Milliseconds += 100;
            progress.Step();
        }
        progress.Clear();

        Assert.Equal("", terminal.ToString());
    }

    [Fact]
    public void Long_work_shows_one_line_that_is_drawn_again_and_taken_away()
    {
        progress.Begin("comparing files", 20);
        for (var step = 0; step < 20; step++)
        {
            watch.Milliseconds += 60;
            progress.Step();
        }
        progress.Clear();
        progress.Clear();

        Assert.Equal(string.Concat(new[] { 7, 9, 11, 13, 15, 17, 19 }.Select(done => $"{Erase}comparing files: {done} of 20")) + Erase, terminal.ToString());
    }

    [Fact]
    public void What_is_said_meanwhile_has_a_line_of_its_own()
    {
        var talk = new StringWriter();
        var console = new Terminal(TextWriter.Null, talk) { Progress = new WorkProgress(talk, watch) };
        console.Progress.Begin("writing files", 2);
        watch.Milliseconds += 500;
        console.Progress.Step();

        console.Say("half of it");

        Assert.Equal($"{Erase}writing files: 1 of 2{Erase}half of it\n", talk.ToString());
    }

    [Fact]
    public void Steps_of_many_threads_are_all_counted()
    {
        progress.Begin("comparing files", 40_000);
        watch.Milliseconds += 500;
        Parallel.For(0, 40_000, _ => progress.Step());
        watch.Milliseconds += 500;
        progress.Step();

        var counts = Count().Matches(terminal.ToString()).Select(match => int.Parse(match.Value, null)).ToList();
        Assert.Equal(2, counts.Count);
        Assert.Equal(40_000, counts[^1]);
    }

    [Fact]
    public void Nobody_watches_and_nothing_happens()
    {
        var unseen = new WorkProgress(null, watch);
        unseen.Begin("comparing files", 1);
        watch.Milliseconds += 1000;
        unseen.Step();
        unseen.Clear();
    }

    [GeneratedRegex("[0-9]+(?= of)")]
    private static partial Regex Count();

    private sealed class Watch : TimeProvider
    {
        public long Milliseconds { get; set; } = 1;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}
