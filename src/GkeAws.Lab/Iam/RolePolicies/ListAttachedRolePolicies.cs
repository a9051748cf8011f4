using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.RolePolicies;

/// <summary>Always none: the lab has no managed policies.</summary>
internal sealed class ListAttachedRolePolicies() : Roles.RoleAction("ListAttachedRolePolicies")
{
    protected override void Check(QueryCall call, Validation check) => Page.Read(call, check);

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        Page.Read(call, new Validation()).Write<string>(result, "AttachedPolicies", [], _ => { });
        return null;
    }
}
