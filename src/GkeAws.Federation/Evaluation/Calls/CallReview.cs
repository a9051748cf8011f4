using GkeAws.Federation.Actions;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Code;

namespace GkeAws.Federation.Evaluation.Calls;

/// <summary>A call against every environment of the project: GKEAWS401 to 403.</summary>
internal sealed class CallReview
{
    private const int Named = 3;

    private CallReview(Rule rule, string message, IReadOnlyList<CallNeed> missing, IReadOnlyList<RolePolicies> denied) =>
        (Rule, Message, Missing, Denied) = (rule, message, missing, denied);

    public Rule Rule { get; }

    public string Message { get; }

    /// <summary>What is denied, in the first environment that denies it.</summary>
    public IReadOnlyList<CallNeed> Missing { get; }

    /// <summary>Whose roles are denied it.</summary>
    public IReadOnlyList<RolePolicies> Denied { get; }

    /// <param name="roles">Of all workloads in all environments: the code may run as any of them.</param>
    /// <returns>Null: every environment allows the call, or may allow it.</returns>
    public static CallReview? Of(S3Call call, IReadOnlyList<RolePolicies> roles)
    {
        var environments = roles.GroupBy(role => role.Environment.Name.Value).Select(group => EnvironmentAnswer.Of(group.Key, [.. group], call)).ToList();
        var denying = environments.Where(environment => environment.Answer == CallAnswer.Denied).ToList();
        if (denying.Count == 0 || (denying.Count < environments.Count && environments.Any(environment => environment.Answer == CallAnswer.Unknown)))
        {
            return null;
        }

        var first = denying[0].Roles[0];
        var missing = call.NeedsIn(first.Environment.Region.Partition.Name).Where(need => first.Judge(need) == CallAnswer.Denied).ToList();
        var needs = $"{call.Method} needs {string.Join(" and ", missing)}";
        var denied = denying.SelectMany(environment => environment.Roles).ToList();
        if (denying.Count < environments.Count)
        {
            var allowing = environments.Where(environment => environment.Answer == CallAnswer.Allowed).Select(environment => environment.Name);
            return new(GKEAWS402.Rule, $"{needs}: {Names(allowing)} allows it, {Names(denying.Select(environment => environment.Name))} does not; {Remedy}", missing, denied);
        }
        return missing.All(need => need.Target != S3Target.Everything && denied.Any(role => role.Grants(need.Action)))
            ? new(GKEAWS403.Rule, $"{needs}, which lies outside every grant of {Names(environments.Select(environment => environment.Name))}; correct the name, or {Remedy}", missing, denied)
            : new(GKEAWS401.Rule, $"{needs}, and no environment allows it: {string.Join("; ", denied.Take(Named).Select(Have))}; {Remedy}", missing, denied);
    }

    private const string Remedy = "grant it in federation.json and run gke-aws render";

    /// <param name="Answer">Of the role that may most: the code may be its.</param>
    private sealed record EnvironmentAnswer(string Name, CallAnswer Answer, IReadOnlyList<RolePolicies> Roles)
    {
        public static EnvironmentAnswer Of(string name, IReadOnlyList<RolePolicies> roles, S3Call call)
        {
            var best = CallAnswer.Denied;
            foreach (var role in roles)
            {
                var answer = role.Judge(call);
                best = answer < best ? answer : best;
            }
            return new(name, best, roles);
        }
    }

    private static string Have(RolePolicies role)
    {
        var actions = role.Actions.ToList();
        return $"in {role.Environment.Name} {role.Workload.Role} has {(actions.Count == 0 ? "nothing" : Names(actions))}";
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(Named)) + (all.Count > Named ? $" and {all.Count - Named} more" : "");
    }
}
