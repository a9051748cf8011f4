using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>One key under one operator, its values parsed: what an evaluation asks of a request.</summary>
internal sealed class ConditionTest
{
    private readonly QualifiedOperator named;
    private readonly ConditionOperand[] operands;
    private readonly int hash;

    /// <exception cref="ArgumentException">The operator is none of IAM's; the reader refuses such a document.</exception>
    public ConditionTest(PolicyCondition condition, bool variables)
    {
        Condition = condition;
        named = QualifiedOperator.Find(condition.Operator) ?? throw new ArgumentException($"{condition.Operator} is no condition operator", nameof(condition));
        hash = ContextKey.HashOf(condition.Key);
        operands = new ConditionOperand[condition.Values.Count];
        for (var index = 0; index < operands.Length; index++)
        {
            operands[index] = named.Operator.Prepare(condition.Values[index], variables && named.Operator.AllowsVariables);
        }
        IsNegated = named.Operator.IsNegated;
    }

    public PolicyCondition Condition { get; }

    public bool IsNegated { get; }

    /// <summary>Names the key and those of the values' variables.</summary>
    public void AddKeys(Action<string> add)
    {
        add(Condition.Key);
        foreach (var operand in operands)
        {
            operand.AddKeys(add);
        }
    }

    public bool Holds(RequestContext context) => named.Quantifier.Holds(this, KeyIn(context), named.IfExists, context);

    public ContextKey? KeyIn(RequestContext context) => context.Find(Condition.Key, hash);

    /// <summary>Any of the policy's values, or with a negated operator none.</summary>
    public bool Matches(string value, RequestContext context)
    {
        foreach (var operand in operands)
        {
            if (operand.Matches(value, context))
            {
                return !IsNegated;
            }
        }
        return IsNegated;
    }
}
