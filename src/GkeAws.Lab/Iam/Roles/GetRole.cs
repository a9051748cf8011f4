using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

internal sealed class GetRole() : RoleAction("GetRole")
{
    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        result.Role("Role", role, isWhole: true);
        return null;
    }
}
