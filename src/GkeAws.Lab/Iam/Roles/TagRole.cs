using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

internal sealed class TagRole() : RoleAction("TagRole")
{
    public override bool IsWithoutResult => true;

    protected override void Check(QueryCall call, Validation check) => TagList.Read(call, check);

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        if (TagList.Merge(role.Tags, TagList.Read(call, new Validation()), out var error) is { } tags)
        {
            call.Account.Put(role with { Tags = tags });
        }
        return error;
    }
}
