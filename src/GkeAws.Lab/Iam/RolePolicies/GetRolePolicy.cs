using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.RolePolicies;

internal sealed class GetRolePolicy() : Roles.RoleAction("GetRolePolicy")
{
    protected override void Check(QueryCall call, Validation check) => check.PolicyName(call.Text("PolicyName"));

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        var name = call.Text("PolicyName")!;
        if (!role.Policies.TryGetValue(name, out var text))
        {
            return IamErrors.NoRolePolicy(name);
        }
        result.Element("RoleName", role.Name).Element("PolicyName", name).Element("PolicyDocument", IamXml.Document(text));
        return null;
    }
}
