using GkeAws.Federation.Actions;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Simulation;

/// <summary>What <c>gke-aws simulate</c> was asked, as typed.</summary>
internal sealed record SimulationQuestion
{
    private const string Everything = "*";

    public required string Project { get; init; }

    public required PodChoice Pods { get; init; }

    public string? TokenFile { get; init; }

    public string? KeySetFile { get; init; }

    public required KeyValues Claims { get; init; }

    public required KeyValues Context { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }

    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Identity policies instead of a project's; empty: a project.</summary>
    public required IReadOnlyList<string> PolicyFiles { get; init; }

    public bool AsksAccount { get; init; }

    public bool IsJson { get; init; }

    /// <summary>Nothing but a choice of pods: the table of all that is promised.</summary>
    public bool IsOverview => TokenFile is null && Claims.IsEmpty && Context.IsEmpty && Actions.Count == 0 && Resources.Count == 0;

    /// <summary>Actions but the one of STS, which is part of every question about a pod.</summary>
    public IReadOnlyList<string> Requests => [.. Actions.Where(action => !action.Equals(TrustPolicy.Action, StringComparison.OrdinalIgnoreCase))];

    /// <summary>What makes no question; empty when it is one.</summary>
    public IReadOnlyList<string> Check()
    {
        List<string> problems = [];
        problems.AddRange(Actions.Where(action => !IsAction(action)).Select(action => $"--action {action}: write SERVICE:NAME without wildcards, for example s3:GetObject."));
        problems.AddRange(Resources.Where(resource => !IsResource(resource)).Select(resource => $"--resource {resource}: write an ARN, for example arn:aws:s3:::team-data/key, or *."));
        if (TokenFile is not null && !Claims.IsEmpty)
        {
            problems.Add("--token and --claim exclude each other: a token has its own claims.");
        }
        if (KeySetFile is not null && TokenFile is null)
        {
            problems.Add("--jwks checks the signature of a token; name one with --token.");
        }
        if (PolicyFiles.Count > 0)
        {
            CheckPolicies(problems);
        }
        else if (!IsOverview)
        {
            CheckRequests(problems);
        }
        return problems;
    }

    /// <summary>What the answer will hold for, and may not have been meant: unknown actions, resources of another type.</summary>
    public IEnumerable<string> Doubts()
    {
        foreach (var name in Actions)
        {
            if (ActionCatalog.Find(name) is not { } action)
            {
                var meant = ActionSuggestion.For(name) is { } suggestion ? $" Did you mean {string.Join(" and ", suggestion.Names)}?" : "";
                yield return $"{name} is no action that AWS documents; the answer holds for the name.{meant}";
                continue;
            }
            foreach (var fit in Resources.Where(resource => resource != Everything).Select(resource => ResourceFit.Of(action, resource)).Where(fit => fit.IsMismatch))
            {
                yield return $"{fit.Reason}; AWS never asks this.";
            }
        }
    }

    private void CheckPolicies(List<string> problems)
    {
        if (Pods is not { Environment: null, Workload: null, Cluster: null } || TokenFile is not null || !Claims.IsEmpty)
        {
            problems.Add("--policy asks about policies alone: it goes with --action, --resource and --context.");
        }
        if (Actions.Count == 0)
        {
            problems.Add("--policy needs an --action, for example s3:GetObject, and mostly a --resource.");
        }
    }

    private void CheckRequests(List<string> problems)
    {
        if (Requests.Count > 0 && Resources.Count == 0)
        {
            problems.AddRange(Requests.Select(name => ActionCatalog.Find(name)).Where(action => action is { IsDetailed: true, Resources.Count: > 0 })
                .Select(action => $"{action} acts on {string.Join(" or ", action!.Resources.Select(resource => resource.Type.Arn).Take(3))}: name one with --resource."));
        }
        if (Actions.Count == 0 && Resources.Count > 0)
        {
            problems.Add("--resource needs an --action, for example s3:GetObject.");
        }
        if (Actions.Count == 0 && TokenFile is null && Claims.IsEmpty && !Context.IsEmpty)
        {
            problems.Add($"--context needs an --action, for example s3:ListBucket or {TrustPolicy.Action}.");
        }
    }

    private static bool IsAction(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && !text.AsSpan().ContainsAny("*? \t\n") && text.IndexOf(':', colon + 1) < 0;
    }

    private static bool IsResource(string text) => text == Everything || (text.StartsWith("arn:", StringComparison.Ordinal) && text.Count(c => c == ':') >= 5);
}
