using System.Diagnostics;

namespace GkeAws.Benchmarks.Measuring;

/// <summary>One of the things that a comparison measures.</summary>
internal abstract record Side(string Name)
{
    /// <summary>Measured in milliseconds.</summary>
    /// <param name="work">What the clock sees; throws when the work was not done.</param>
    /// <param name="before">Brings the same start about each time; outside the clock.</param>
    /// <param name="after">Throws when the result is not the one expected; outside the clock.</param>
    public static MeasuredSide Timed(string name, Action work, Action? before = null, Action? after = null) => new(name, () =>
    {
        before?.Invoke();
        var start = Stopwatch.GetTimestamp();
        work();
        var elapsed = Stopwatch.GetElapsedTime(start);
        after?.Invoke();
        return elapsed.TotalMilliseconds;
    });
}

/// <param name="Measure">Does the work once and returns its cost in the comparison's unit; less is better.</param>
internal sealed record MeasuredSide(string Name, Func<double> Measure) : Side(Name);

/// <summary>Something that this machine does not have.</summary>
/// <param name="Reason">What is missing, and how to get it.</param>
internal sealed record AbsentSide(string Name, string Reason) : Side(Name);
