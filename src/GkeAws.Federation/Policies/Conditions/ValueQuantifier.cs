using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>How the values of a key are asked: as one, all, any, or only whether there are any.</summary>
internal abstract class ValueQuantifier
{
    /// <summary>What stands before the operator in a document, colon included; empty when nothing does.</summary>
    public virtual string Prefix => "";

    /// <param name="key">Null when the request has no such key.</param>
    /// <param name="ifExists">The operator ends in IfExists.</param>
    public abstract bool Holds(ConditionTest test, ContextKey? key, bool ifExists, RequestContext context);
}
