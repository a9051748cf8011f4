using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

/// <summary>Always none: the lab has no machines.</summary>
internal sealed class ListInstanceProfilesForRole() : RoleAction("ListInstanceProfilesForRole")
{
    protected override void Check(QueryCall call, Validation check) => Page.Read(call, check);

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        Page.Read(call, new Validation()).Write<string>(result, "InstanceProfiles", [], _ => { });
        return null;
    }
}
