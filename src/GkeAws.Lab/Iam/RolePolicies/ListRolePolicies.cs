using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.RolePolicies;

internal sealed class ListRolePolicies() : Roles.RoleAction("ListRolePolicies")
{
    protected override void Check(QueryCall call, Validation check) => Page.Read(call, check);

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        Page.Read(call, new Validation()).Write(result, "PolicyNames", [.. role.Policies.Keys.Order(StringComparer.Ordinal)], name => result.Element("member", name));
        return null;
    }
}
