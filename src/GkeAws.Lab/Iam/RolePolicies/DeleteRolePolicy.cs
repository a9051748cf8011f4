using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.RolePolicies;

internal sealed class DeleteRolePolicy() : Roles.RoleAction("DeleteRolePolicy")
{
    public override bool IsWithoutResult => true;

    protected override void Check(QueryCall call, Validation check) => check.PolicyName(call.Text("PolicyName"));

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        var name = call.Text("PolicyName")!;
        if (!role.Policies.ContainsKey(name))
        {
            return IamErrors.NoRolePolicy(name);
        }
        call.Account.Put(role with { Policies = role.Policies.Where(policy => policy.Key != name).ToDictionary(StringComparer.Ordinal) });
        return null;
    }
}
