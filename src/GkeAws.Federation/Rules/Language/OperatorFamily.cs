using GkeAws.Federation.Policies.Conditions;

namespace GkeAws.Federation.Rules.Language;

/// <summary>The operators by the type of value they compare (IAM User Guide, Condition operators).</summary>
internal static class OperatorFamily
{
    public const string Text = "String";
    public const string Number = "Numeric";
    public const string Date = "Date";
    public const string Boolean = "Bool";
    public const string Binary = "Binary";
    public const string Address = "IpAddress";
    public const string Arn = "Arn";
    public const string Presence = "Null";

    private static readonly string[] All = [Text, Number, Date, Boolean, Binary, Arn, Presence];

    public static string Of(ConditionOperator named) =>
        All.FirstOrDefault(family => named.Name.StartsWith(family, StringComparison.Ordinal)) ?? Address;
}
