using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

/// <summary>Inline policies have to go first (IAM API Reference, DeleteRole).</summary>
internal sealed class DeleteRole() : RoleAction("DeleteRole")
{
    public override bool IsWithoutResult => true;

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        if (role.Policies.Count > 0)
        {
            return IamErrors.HasPolicies(role.Name);
        }
        call.Account.RemoveRole(role.Name);
        return null;
    }
}
