namespace GkeAws.Lab;

/// <summary>A clock that can be moved: tokens, sessions and signatures age by it.</summary>
public sealed class LabClock(TimeProvider? real = null) : TimeProvider
{
    private readonly TimeProvider _real = real ?? System;
    private long _offset;

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    /// <param name="span">Back when it is negative.</param>
    public void Advance(TimeSpan span) => Interlocked.Add(ref _offset, span.Ticks);
}
