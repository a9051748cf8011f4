using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Evaluation.Calls;

/// <summary>What a workload's role may do in one environment: by the policies on disk, and by federation.json, which the next render follows.</summary>
/// <param name="OnDisk">Null: there are none, or they cannot be read.</param>
/// <param name="IsOpen">The role has policies whose text is not known here: they may allow anything.</param>
internal sealed record RolePolicies(EnvironmentParameters Environment, WorkloadParameters Workload, ApplicablePolicies? OnDisk, ApplicablePolicies Rendered, bool IsOpen)
{
    /// <summary>What either allows counts as allowed: that the files are stale is said elsewhere. A denial on disk stays one.</summary>
    public CallAnswer Judge(S3Call call)
    {
        var worst = CallAnswer.Allowed;
        var needs = call.NeedsIn(Environment.Region.Partition.Name);
        foreach (var need in needs)
        {
            var answer = Judge(need);
            worst = answer > worst ? answer : worst;
        }
        return needs.Count == 0 ? CallAnswer.Unknown : worst;
    }

    public CallAnswer Judge(CallNeed need)
    {
        if (IsOpen)
        {
            return CallAnswer.Unknown;
        }
        var rendered = CallJudge.Judge(Rendered, Principal, need);
        if (OnDisk is null)
        {
            return rendered;
        }
        var disk = CallJudge.Judge(OnDisk, Principal, need);
        return need.Resource.IsExact && Evaluator.Decide(OnDisk, new Request(Principal, need.Action, need.Resource.Text, need.Context)) == Decision.ExplicitDeny
            ? disk
            : (CallAnswer)Math.Min((int)disk, (int)rendered);
    }

    /// <summary>The actions that statements on disk allow, or those that a render would write.</summary>
    public IEnumerable<string> Actions => (OnDisk ?? Rendered).Identity.SelectMany(policy => policy.Document.Statements)
        .Where(statement => statement.Effect == Policies.Effect.Allow && !statement.IsNotAction)
        .SelectMany(statement => statement.Actions)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    public bool Grants(string action) => CallJudge.Grants(Rendered, action) || (OnDisk is not null && CallJudge.Grants(OnDisk, action));

    private RequestPrincipal Principal => RequestPrincipal.AssumedRole(
        $"arn:{Environment.Region.Partition}:sts::{Environment.Account}:assumed-role/{Workload.Role}/{Workload.Name}",
        Environment.ArnOf(Workload.Role).ToString());
}
