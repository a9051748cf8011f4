namespace GkeAws.Federation.Evaluation;

/// <summary>AWS's policy evaluation (IAM User Guide, Policy evaluation logic; Cross-account policy evaluation logic).</summary>
public static class Evaluator
{
    /// <summary>The answer alone: nothing is allocated. The same as <see cref="Explain"/> gives.</summary>
    public static Decision Decide(ApplicablePolicies policies, Request request)
    {
        var identity = Vote(policies.IdentityArray, request);
        var boundary = policies.Boundary?.Vote(request) ?? Unrestricted;
        var session = policies.SessionArray.Length == 0 ? Unrestricted : Vote(policies.SessionArray, request);
        var resource = policies.Resource?.Vote(request) ?? default;
        if (identity.IsDeny || boundary.IsDeny || session.IsDeny || resource.IsDeny)
        {
            return Decision.ExplicitDeny;
        }

        var organization = VoteOfOrganization(policies, request);
        if (organization.IsDeny)
        {
            return Decision.ExplicitDeny;
        }
        return organization.IsAllow && IsGranted(policies, request, identity.IsAllow, boundary.IsAllow && session.IsAllow, resource.Allow)
            ? Decision.Allowed
            : Decision.ImplicitDeny;
    }

    /// <summary>The answer with every statement's part in it; none is left out because another decided.</summary>
    public static Evaluation Explain(ApplicablePolicies policies, Request request)
    {
        var explanation = new Explanation(request);
        foreach (var level in policies.ServiceControl)
        {
            explanation.Add(PolicyRole.ServiceControl, level);
        }
        explanation.Add(PolicyRole.Resource, policies.Resource);
        explanation.Add(PolicyRole.Identity, policies.Identity);
        explanation.Add(PolicyRole.Boundary, policies.Boundary);
        explanation.Add(PolicyRole.Session, policies.Session);
        return new Evaluation(Decide(policies, request), request, explanation.Statements, explanation.MissingKeys);
    }

    private static PolicyVote Unrestricted => new(false, PrincipalMatch.Exact);

    /// <param name="withinCeilings">Boundary and session policies allow it, or there are none.</param>
    private static bool IsGranted(ApplicablePolicies policies, Request request, bool identity, bool withinCeilings, PrincipalMatch resource)
    {
        if (request.Principal.Account is null)
        {
            // Services, anonymous callers and web identities have no policies of their own.
            return policies.Resource is null ? identity && withinCeilings : resource != PrincipalMatch.None;
        }
        if (request.IsCrossAccount)
        {
            return resource != PrincipalMatch.None && identity && withinCeilings;
        }
        return resource switch
        {
            PrincipalMatch.Exact => true,
            PrincipalMatch.Role or PrincipalMatch.Everyone => withinCeilings,
            PrincipalMatch.Account => identity && withinCeilings,
            _ => identity && withinCeilings && !ServiceRules.NeedsResourcePolicy(request, policies),
        };
    }

    private static PolicyVote Vote(CompiledPolicy[] policies, Request request)
    {
        var allow = PrincipalMatch.None;
        foreach (var policy in policies)
        {
            var vote = policy.Vote(request);
            if (vote.IsDeny)
            {
                return vote;
            }
            allow = vote.Allow > allow ? vote.Allow : allow;
        }
        return new PolicyVote(false, allow);
    }

    private static PolicyVote VoteOfOrganization(ApplicablePolicies policies, Request request)
    {
        var all = Unrestricted;
        foreach (var level in policies.ServiceControlArrays)
        {
            var vote = Vote(level, request);
            if (vote.IsDeny)
            {
                return vote;
            }
            all = vote.IsAllow ? all : vote;
        }
        return all;
    }
}
