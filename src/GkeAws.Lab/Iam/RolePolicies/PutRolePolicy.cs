using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.RolePolicies;

internal sealed class PutRolePolicy() : Roles.RoleAction("PutRolePolicy")
{
    public override bool IsWithoutResult => true;

    protected override void Check(QueryCall call, Validation check)
    {
        check.PolicyName(call.Text("PolicyName"));
        check.Document("policyDocument", call.Text("PolicyDocument"));
    }

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        var (name, text) = (call.Text("PolicyName")!, call.Text("PolicyDocument")!);
        if (PolicyTexts.CheckInline(role, name, text) is { } refused)
        {
            return refused;
        }
        call.Account.Put(role with { Policies = new SortedDictionary<string, string>(role.Policies.ToDictionary(), StringComparer.Ordinal) { [name] = text } });
        return null;
    }
}
