using GkeAws.Federation.Policies;
using GkeAws.Federation.Policies.Conditions;
using GkeAws.Federation.Policies.Patterns;

namespace GkeAws.Federation.Evaluation;

/// <summary>One statement, its patterns and values parsed.</summary>
internal sealed class CompiledStatement
{
    private readonly TextPattern[] actions;
    private readonly ResourcePattern[]? resources;

    public CompiledStatement(PolicyStatement statement, bool variables)
    {
        Statement = statement;
        actions = new TextPattern[statement.Actions.Count];
        for (var index = 0; index < actions.Length; index++)
        {
            actions[index] = TextPattern.Parse(statement.Actions[index], wildcards: true, variables: false, StringComparison.OrdinalIgnoreCase);
        }
        if (statement.Resources is { } texts)
        {
            resources = new ResourcePattern[texts.Count];
            for (var index = 0; index < resources.Length; index++)
            {
                resources[index] = new ResourcePattern(texts[index], variables);
            }
        }
        Conditions = statement.Conditions.Count == 0 ? [] : new ConditionTest[statement.Conditions.Count];
        for (var index = 0; index < Conditions.Length; index++)
        {
            Conditions[index] = new ConditionTest(statement.Conditions[index], variables);
        }
    }

    public PolicyStatement Statement { get; }

    public ConditionTest[] Conditions { get; }

    /// <summary>Names the keys that the resources' variables ask for.</summary>
    public void AddResourceKeys(Action<string> add)
    {
        foreach (var resource in resources ?? [])
        {
            resource.AddKeys(add);
        }
    }

    /// <summary>None when the statement does not match; Exact when it matches and names no principal.</summary>
    public PrincipalMatch Match(Request request)
    {
        if (!MatchesAction(request) || !MatchesResource(request))
        {
            return PrincipalMatch.None;
        }
        var principal = MatchPrincipal(request.Principal);
        if (principal == PrincipalMatch.None)
        {
            return PrincipalMatch.None;
        }
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(request.Context))
            {
                return PrincipalMatch.None;
            }
        }
        return principal;
    }

    public bool MatchesAction(Request request)
    {
        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index].Matches(request.Action, request.Context))
            {
                return !Statement.IsNotAction;
            }
        }
        return Statement.IsNotAction;
    }

    /// <summary>A trust policy names no resource: it speaks of its own role.</summary>
    public bool MatchesResource(Request request)
    {
        if (resources is null)
        {
            return true;
        }
        for (var index = 0; index < resources.Length; index++)
        {
            if (resources[index].Matches(request.Resource, request.Context))
            {
                return !Statement.IsNotResource;
            }
        }
        return Statement.IsNotResource;
    }

    public PrincipalMatch MatchPrincipal(RequestPrincipal caller)
    {
        if (Statement.Principals is not { } principals)
        {
            return PrincipalMatch.Exact;
        }
        if (Statement.IsNotPrincipal)
        {
            return IsExcepted(principals, caller) ? PrincipalMatch.None : PrincipalMatch.Everyone;
        }

        var closest = PrincipalMatch.None;
        for (var index = 0; index < principals.Count; index++)
        {
            var (kind, identifiers) = principals[index];
            for (var each = 0; each < identifiers.Count; each++)
            {
                var match = caller.Match(kind, identifiers[each]);
                closest = match > closest ? match : closest;
            }
        }
        return closest;
    }

    /// <summary>
    /// The guide warns that AWS may check the account first, then the role, then the session, so a caller is excepted only when each
    /// of them is named (IAM User Guide, AWS JSON policy elements: NotPrincipal).
    /// </summary>
    private static bool IsExcepted(IReadOnlyList<PolicyPrincipal> principals, RequestPrincipal caller)
    {
        bool exact = false, role = caller.RoleArn is null, account = caller.Account is null;
        for (var index = 0; index < principals.Count; index++)
        {
            var (kind, identifiers) = principals[index];
            for (var each = 0; each < identifiers.Count; each++)
            {
                switch (caller.Match(kind, identifiers[each]))
                {
                    case PrincipalMatch.Everyone:
                        return true;
                    case PrincipalMatch.Exact:
                        exact = true;
                        break;
                    case PrincipalMatch.Role:
                        role = true;
                        break;
                    case PrincipalMatch.Account:
                        account = true;
                        break;
                    default:
                        break;
                }
            }
        }
        return exact && role && account;
    }
}
