using System.Runtime.ExceptionServices;

namespace GkeAws.Cli.Writing;

/// <summary>Pieces of work at the same time. (PLINQ is not clean for Native AOT.)</summary>
internal static class SideBySide
{
    /// <param name="work">Called once for each number below the count; its first failure comes out as it was thrown.</param>
    /// <exception cref="OperationCanceledException">Some pieces may have been done.</exception>
    public static void Run(int count, Action<int> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, work);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
