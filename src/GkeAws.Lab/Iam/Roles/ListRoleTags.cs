using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

internal sealed class ListRoleTags() : RoleAction("ListRoleTags")
{
    protected override void Check(QueryCall call, Validation check) => Page.Read(call, check);

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        Page.Read(call, new Validation()).Write(result, "Tags", [.. role.Tags], tag => result.Open("member").Element("Key", tag.Key).Element("Value", tag.Value).Close("member"));
        return null;
    }
}
