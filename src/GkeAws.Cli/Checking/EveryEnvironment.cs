using System.Runtime.ExceptionServices;
using GkeAws.Cli.Output;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Checking;

/// <summary>Checks environments at the same time. Findings come in the order of the parameters. (PLINQ is not clean for Native AOT.)</summary>
internal static class EveryEnvironment
{
    /// <param name="work">What progress calls it.</param>
    public static IEnumerable<Finding> Check(
        FederationParameters parameters, string work, WorkProgress progress, Func<EnvironmentParameters, IEnumerable<Finding>> check, CancellationToken cancellation)
    {
        var environments = parameters.Environments;
        var findings = new List<Finding>[environments.Count];
        progress.Begin(work, environments.Count);
        try
        {
            Parallel.For(0, environments.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
            {
                findings[index] = [.. check(environments[index])];
                progress.Step();
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        progress.Clear();
        return findings.SelectMany(list => list);
    }
}
