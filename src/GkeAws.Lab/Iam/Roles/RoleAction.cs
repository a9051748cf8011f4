using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

/// <summary>An action on one role: form, permission and existence are checked in this order, and nobody else changes the role meanwhile.</summary>
internal abstract class RoleAction(string name) : IQueryAction
{
    public string Name => name;

    public bool IsSigned => true;

    public virtual bool IsWithoutResult => false;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        var check = new Validation();
        check.RoleName(call.Text("RoleName"));
        Check(call, check);
        if (check.Error is { } invalid)
        {
            return invalid;
        }
        var roleName = call.Text("RoleName")!;
        lock (call.Account.Gate)
        {
            var role = call.Account.FindRole(roleName);
            return call.Authorize($"iam:{name}", role?.Arn ?? $"arn:{call.Account.Partition}:iam::{call.Account.Id}:role/{roleName}")
                ?? (role is null ? IamErrors.NoRole(roleName) : Answer(call, role, result));
        }
    }

    /// <summary>The form of further parameters.</summary>
    protected virtual void Check(QueryCall call, Validation check)
    {
    }

    protected abstract AwsError? Answer(QueryCall call, LabRole role, XmlText result);
}
