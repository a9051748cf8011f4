using GkeAws.Benchmarks;
using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Packages.Tests.Benchmarks;

/// <summary>How benchmarks judge, with costs that are made up: nothing here looks at a clock.</summary>
public sealed class OutcomeTests
{
    private const int RoundsOfARun = AlternatingRun.WarmUps + AlternatingRun.Rounds;

    [Fact]
    public void One_run_is_enough_when_it_meets_the_bar()
    {
        var outcome = Judge(bar: 1.4, [14]);

        Assert.Equal((Verdict.Met, 1), (outcome.Verdict, outcome.Runs));
        Assert.Equal(1.4, outcome.Best!.Ratio);
    }

    [Fact]
    public void The_last_of_three_runs_can_still_meet_it()
    {
        var outcome = Judge(bar: 1.4, [20, 15, 13]);

        Assert.Equal((Verdict.Met, 3), (outcome.Verdict, outcome.Runs));
        Assert.Equal(1.3, outcome.Best!.Ratio);
    }

    [Fact]
    public void A_bar_that_three_runs_miss_is_missed_by_the_best_of_them()
    {
        var outcome = Judge(bar: 1.4, [20, 15, 16]);

        Assert.Equal((Verdict.Missed, 3), (outcome.Verdict, outcome.Runs));
        Assert.Equal(1.5, outcome.Best!.Ratio);
    }

    [Fact]
    public void Without_a_bar_one_run_is_shown()
    {
        var outcome = Judge(bar: null, [99]);

        Assert.Equal((Verdict.Shown, 1), (outcome.Verdict, outcome.Runs));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bar_is_not_measured_when_a_side_of_its_ratio_is_absent(bool isPeer)
    {
        var absent = new AbsentSide("cookiecutter", "apt-get install cookiecutter");
        var present = new MeasuredSide("present", () => throw new InvalidOperationException("measured for nothing"));

        var outcome = Outcome.Of(new Comparison("title", isPeer ? present : absent, isPeer ? absent : present, new Bar(1)));

        Assert.Equal((Verdict.NotMeasured, null), (outcome.Verdict, outcome.Best));
    }

    [Fact]
    public void An_absent_side_beside_the_two_stops_nothing()
    {
        var outcome = Outcome.Of(new Comparison("title", Always(5), Always(10), new Bar(1)) { Beside = [new AbsentSide("radosgw", "apt-get install radosgw"), Always(20)] });

        Assert.Equal((Verdict.Met, 0.5), (outcome.Verdict, outcome.Best!.Ratio));
        Assert.Equal(2, outcome.Best.RatioOf(outcome.Comparison.Beside[1]));
    }

    [Fact]
    public void Sides_take_turns_and_what_warms_up_does_not_count()
    {
        var turns = new List<string>();
        var calls = 0;
        var ours = new MeasuredSide("ours", () => Turn("ours", ++calls <= AlternatingRun.WarmUps ? 1000 : 1));
        var run = AlternatingRun.Of(new Comparison("title", ours, new MeasuredSide("peer", () => Turn("peer", 2)), null));

        Assert.Equal(RoundsOfARun * 2, turns.Count);
        Assert.All(turns.Chunk(2), round => Assert.Equal(["ours", "peer"], round.Order(StringComparer.Ordinal)));
        Assert.Equal(["ours", "peer"], turns.Chunk(2).Select(round => round[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (run.Of(ours).Lowest, run.Of(ours).Highest));

        double Turn(string name, double cost)
        {
            turns.Add(name);
            return cost;
        }
    }

    [Theory]
    [InlineData(3, new double[] { 9, 3, 1 })]
    [InlineData(4, new double[] { 9, 3, 1, 5 })]
    public void The_median_lies_in_the_middle(double median, double[] values)
    {
        var sample = new Sample(values);

        Assert.Equal((median, values.Min(), values.Max()), (sample.Median, sample.Lowest, sample.Highest));
    }

    [Fact]
    public void Names_of_benchmarks_can_be_typed_and_differ()
    {
        var names = BenchmarkCatalog.All.Select(benchmark => benchmark.Name).ToList();

        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches(@"\A[a-z]+(-[a-z]+)*\z", name));
    }

    /// <summary>Ours costs another of <paramref name="costs"/> in each run; the peer always ten.</summary>
    private static Outcome Judge(double? bar, double[] costs)
    {
        var calls = 0;
        return Outcome.Of(new Comparison("title", new MeasuredSide("ours", () => costs[calls++ / RoundsOfARun]), Always(10), bar is { } most ? new Bar(most) : null));
    }

    private static MeasuredSide Always(double cost) => new($"always {cost}", () => cost);
}
