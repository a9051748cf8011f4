using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>
/// At least one value of the request matches; false of a key that is absent or empty (IAM User Guide, Multivalued context keys),
/// with a negated operator and with IfExists too, which the guide leaves open.
/// </summary>
internal sealed class ForAnyValue : ValueQuantifier
{
    public const string Word = "ForAnyValue:";

    public override string Prefix => Word;

    public override bool Holds(ConditionTest test, ContextKey? key, bool ifExists, RequestContext context)
    {
        if (key is null || key.IsNull)
        {
            return false;
        }

        for (var index = 0; index < key.Values.Count; index++)
        {
            if (test.Matches(key.Values[index], context))
            {
                return true;
            }
        }
        return false;
    }
}
