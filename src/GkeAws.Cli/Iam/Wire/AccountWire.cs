using System.Xml.Linq;
using GkeAws.Cli.Iam.Model;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>What an account has, from IAM's XML.</summary>
internal static class AccountWire
{
    public static OpenIDConnectProvider ReadProvider(XElement result) =>
        new(result.Text("Url"), result.Texts("ClientIDList"), result.Texts("ThumbprintList"), result.Time("CreateDate"));

    public static Role ReadRole(XElement role) => new(
        role.RequiredText("Path"),
        role.RequiredText("RoleName"),
        role.RequiredText("RoleId"),
        role.RequiredText("Arn"),
        role.Time("CreateDate") ?? throw new FormatException("<Role> has no <CreateDate>"),
        role.Policy("AssumeRolePolicyDocument"),
        role.Text("Description"),
        role.Number("MaxSessionDuration"),
        role.Optional("PermissionsBoundary")?.Text("PermissionsBoundaryArn"),
        role.Optional("RoleLastUsed") is { } used ? new RoleLastUsed(used.Time("LastUsedDate"), used.Text("Region")) : null);

    public static string ReadPolicy(XElement result) => result.Policy("PolicyDocument") ?? throw new FormatException("<GetRolePolicyResult> has no <PolicyDocument>");

    public static AttachedPolicy ReadAttachedPolicy(XElement member) => new(member.Text("PolicyName"), member.Text("PolicyArn"));
}
