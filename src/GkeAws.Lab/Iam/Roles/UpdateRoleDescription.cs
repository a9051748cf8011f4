using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

internal sealed class UpdateRoleDescription() : RoleAction("UpdateRoleDescription")
{
    protected override void Check(QueryCall call, Validation check)
    {
        check.Text("description", call.Text("Description"), 0, int.MaxValue);
        check.Description(call.Text("Description"));
    }

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        var changed = role with { Description = call.Text("Description") };
        call.Account.Put(changed);
        result.Role("Role", changed, isWhole: true);
        return null;
    }
}
