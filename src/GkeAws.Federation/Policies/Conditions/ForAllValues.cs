using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Every value of the request matches; true of a key that is absent or empty too (IAM User Guide, Multivalued context keys).</summary>
internal sealed class ForAllValues : ValueQuantifier
{
    public const string Word = "ForAllValues:";

    public override string Prefix => Word;

    public override bool Holds(ConditionTest test, ContextKey? key, bool ifExists, RequestContext context)
    {
        if (key is null || key.IsNull)
        {
            return true;
        }

        for (var index = 0; index < key.Values.Count; index++)
        {
            if (!test.Matches(key.Values[index], context))
            {
                return false;
            }
        }
        return true;
    }
}
