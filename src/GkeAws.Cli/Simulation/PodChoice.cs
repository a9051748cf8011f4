using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Simulation;

/// <summary>Which pods --environment, --workload and --cluster mean. What is left out narrows nothing.</summary>
internal sealed record PodChoice(string? Environment, string? Workload, string? Cluster)
{
    /// <summary>All that fit; a name that nothing has is a problem.</summary>
    public IReadOnlyList<Pod> Among(IEnumerable<Pod> pods, List<string> problems)
    {
        IReadOnlyList<Pod> left = [.. pods];
        left = Narrow(left, "--environment", Environment, pod => pod.Environment.Name.Value, (pod, name) => pod.Environment.Name.Value == name, problems);
        left = Narrow(left, "--workload", Workload, pod => pod.Workload.Name.Value, (pod, name) => pod.Workload.Name.Value == name, problems);
        return Narrow(left, "--cluster", Cluster, pod => pod.Cluster.Name.Value, (pod, name) => pod.IsIn(name), problems);
    }

    /// <summary>The only one that fits, or the only one that a token comes from.</summary>
    /// <param name="token">Null: no token was given, or it cannot be read.</param>
    public Pod? One(IEnumerable<Pod> pods, WebIdentityToken? token, List<string> problems)
    {
        var fitting = Among(pods, problems);
        IReadOnlyList<Pod> origins = token is null ? [] : [.. fitting.Where(pod => pod.Cluster.Issuer.Url == token.Issuer && pod.Workload.ServiceAccount.Subject.Value == token.Subject)];
        IReadOnlyList<Pod> left = origins.Count > 0 ? origins : fitting;
        if (left.Count == 1 || (origins.Count > 0 && origins.Select(pod => pod.Role).Distinct().Count() == 1))
        {
            return left[0];
        }
        if (problems.Count == 0)
        {
            problems.Add($"A question is about one pod, and {left.Count} fit. Choose one:\n{string.Join('\n', left.Select(pod => "  " + pod.ToOptions()))}");
        }
        return null;
    }

    private static IReadOnlyList<Pod> Narrow(
        IReadOnlyList<Pod> pods, string option, string? name, Func<Pod, string> nameOf, Func<Pod, string, bool> fits, List<string> problems)
    {
        if (name is null || pods.Count == 0)
        {
            return pods;
        }
        IReadOnlyList<Pod> fitting = [.. pods.Where(pod => fits(pod, name))];
        if (fitting.Count == 0)
        {
            problems.Add($"{option} {name}: no such name here; there is {string.Join(", ", pods.Select(nameOf).Distinct())}.");
        }
        return fitting;
    }
}
