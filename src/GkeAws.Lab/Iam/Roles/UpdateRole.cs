using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

/// <summary>Description and MaxSessionDuration; what is left out stays.</summary>
internal sealed class UpdateRole() : RoleAction("UpdateRole")
{
    protected override void Check(QueryCall call, Validation check)
    {
        check.Description(call.Text("Description"));
        check.SessionDuration(call.Text("MaxSessionDuration"), 0);
    }

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        call.Account.Put(role with
        {
            Description = call.Text("Description") ?? role.Description,
            MaxSessionDuration = new Validation().SessionDuration(call.Text("MaxSessionDuration"), role.MaxSessionDuration),
        });
        return null;
    }
}
