using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

internal sealed class UntagRole() : RoleAction("UntagRole")
{
    public override bool IsWithoutResult => true;

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        call.Account.Put(role with { Tags = TagList.Without(role.Tags, call.Members("TagKeys")) });
        return null;
    }
}
