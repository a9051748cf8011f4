using System.Globalization;

namespace GkeAws.Cli.Output;

/// <summary>
/// How far long work has come: one line on a terminal, drawn again and again, and gone when the work has ended. Work that ends soon shows
/// none. Steps may come from several threads.
/// </summary>
/// <param name="terminal">Null: nobody watches, and nothing is ever written.</param>
internal sealed class WorkProgress(TextWriter? terminal, TimeProvider? time = null)
{
    /// <summary>Carriage return, then "erase in line" (ECMA-48, EL).</summary>
    private const string Erase = "\r\u001b[K";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly TimeProvider clock = time ?? TimeProvider.System;
    private string what = "";
    private int total;
    private int done;
    private long next = long.MaxValue;
    private bool isShown;

    /// <param name="work">What is being done to what, for example "comparing files".</param>
    /// <param name="steps">How many there will be.</param>
    public void Begin(string work, int steps)
    {
        if (terminal is null)
        {
            return;
        }
        lock (gate)
        {
            (what, total, done) = (work, steps, 0);
            next = isShown ? 0 : After(Patience);
        }
    }

    public void Step()
    {
        if (terminal is null)
        {
            return;
        }
        Interlocked.Increment(ref done);
        if (clock.GetTimestamp() >= Volatile.Read(ref next))
        {
            Draw();
        }
    }

    /// <summary>Takes the line away: the work has ended, or somebody has something to say.</summary>
    public void Clear()
    {
        if (terminal is null)
        {
            return;
        }
        lock (gate)
        {
            next = long.MaxValue;
            if (isShown)
            {
                terminal.Write(Erase);
                terminal.Flush();
                isShown = false;
            }
        }
    }

    private void Draw()
    {
        lock (gate)
        {
            if (clock.GetTimestamp() < next)
            {
                return;
            }
            next = After(Interval);
            isShown = true;
            terminal!.Write(string.Create(CultureInfo.InvariantCulture, $"{Erase}{what}: {Math.Min(done, total)} of {total}"));
            terminal.Flush();
        }
    }

    private long After(TimeSpan delay) => clock.GetTimestamp() + (long)(delay.TotalSeconds * clock.TimestampFrequency);
}
