using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation;

/// <summary>A policy with operators, wildcards, ARNs and values parsed: evaluating it allocates nothing.</summary>
public sealed class CompiledPolicy
{
    private readonly CompiledStatement[] statements;

    public CompiledPolicy(PolicyDocument document)
    {
        Document = document;
        statements = new CompiledStatement[document.Statements.Count];
        for (var index = 0; index < statements.Length; index++)
        {
            statements[index] = new CompiledStatement(document.Statements[index], document.HasVariables);
        }
    }

    public PolicyDocument Document { get; }

    internal CompiledStatement[] Statements => statements;

    /// <summary>What the policy says by itself.</summary>
    internal PolicyVote Vote(Request request)
    {
        var allow = PrincipalMatch.None;
        foreach (var statement in statements)
        {
            var match = statement.Match(request);
            if (match == PrincipalMatch.None)
            {
                continue;
            }
            if (statement.Statement.Effect == Effect.Deny)
            {
                return PolicyVote.Denies;
            }
            allow = match > allow ? match : allow;
        }
        return new PolicyVote(false, allow);
    }
}
