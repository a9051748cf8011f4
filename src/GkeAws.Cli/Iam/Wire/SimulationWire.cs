using System.Xml.Linq;
using GkeAws.Cli.Iam.Model;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>SimulateCustomPolicy as form and XML.</summary>
internal static class SimulationWire
{
    public static QueryForm Write(QueryForm form, SimulateCustomPolicyRequest request) => form
        .AddList("PolicyInputList", request.Policies)
        .AddList("ActionNames", request.Actions)
        .AddList("PermissionsBoundaryPolicyInputList", request.PermissionsBoundaryPolicies)
        .AddList("ResourceArns", request.Resources)
        .Add("ResourcePolicy", request.ResourcePolicy)
        .Add("ResourceOwner", request.ResourceOwner)
        .Add("CallerArn", request.CallerArn)
        .AddList("ContextEntries", request.Context, (member, entry) => WriteEntry(form, member, entry));

    public static EvaluationResult ReadResult(XElement member) => new(
        member.RequiredText("EvalActionName"),
        member.Text("EvalResourceName"),
        member.RequiredText("EvalDecision"),
        member.List("MatchedStatements", ReadStatement),
        member.Texts("MissingContextValues"))
    {
        AllowedByOrganizations = member.Optional("OrganizationsDecisionDetail")?.Truth("AllowedByOrganizations"),
        AllowedByPermissionsBoundary = member.Optional("PermissionsBoundaryDecisionDetail")?.Truth("AllowedByPermissionsBoundary"),
        DecisionDetails = member.Map("EvalDecisionDetails"),
        ByResource = member.List("ResourceSpecificResults", ReadResourceResult),
    };

    private static void WriteEntry(QueryForm form, string member, ContextEntry entry)
    {
        form.Add($"{member}.ContextKeyName", entry.Name);
        // A key without values is said by an empty list, which the protocol writes as an empty field.
        form.Add($"{member}.ContextKeyValues", entry.Values.Count == 0 ? "" : null);
        form.AddList($"{member}.ContextKeyValues", entry.Values);
        form.Add($"{member}.ContextKeyType", Spelling(entry.Type));
    }

    private static string Spelling(ContextKeyType type) => type switch
    {
        ContextKeyType.String => "string",
        ContextKeyType.StringList => "stringList",
        ContextKeyType.Numeric => "numeric",
        ContextKeyType.NumericList => "numericList",
        ContextKeyType.Boolean => "boolean",
        ContextKeyType.BooleanList => "booleanList",
        ContextKeyType.Ip => "ip",
        ContextKeyType.IpList => "ipList",
        ContextKeyType.Binary => "binary",
        ContextKeyType.BinaryList => "binaryList",
        ContextKeyType.Date => "date",
        ContextKeyType.DateList => "dateList",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static ResourceSpecificResult ReadResourceResult(XElement member) => new(
        member.RequiredText("EvalResourceName"),
        member.RequiredText("EvalResourceDecision"),
        member.List("MatchedStatements", ReadStatement),
        member.Texts("MissingContextValues"))
    {
        AllowedByPermissionsBoundary = member.Optional("PermissionsBoundaryDecisionDetail")?.Truth("AllowedByPermissionsBoundary"),
        DecisionDetails = member.Map("EvalDecisionDetails"),
    };

    private static MatchedStatement ReadStatement(XElement member) =>
        new(member.Text("SourcePolicyId"), member.Text("SourcePolicyType"), ReadPosition(member.Optional("StartPosition")), ReadPosition(member.Optional("EndPosition")));

    private static PolicyPosition? ReadPosition(XElement? element) =>
        element?.Number("Line") is { } line && element.Number("Column") is { } column ? new(line, column) : null;
}
