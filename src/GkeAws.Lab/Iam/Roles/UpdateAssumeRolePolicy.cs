using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

/// <param name="trustQuota">Characters of a trust policy in an account, by its id.</param>
internal sealed class UpdateAssumeRolePolicy(Func<string, int> trustQuota) : RoleAction("UpdateAssumeRolePolicy")
{
    public override bool IsWithoutResult => true;

    protected override void Check(QueryCall call, Validation check) => check.Document("policyDocument", call.Text("PolicyDocument"));

    protected override AwsError? Answer(QueryCall call, LabRole role, XmlText result)
    {
        var text = call.Text("PolicyDocument")!;
        if (PolicyTexts.CheckTrust(text, trustQuota(call.Account.Id)) is { } refused)
        {
            return refused;
        }
        call.Account.Put(role with { TrustPolicy = text });
        return null;
    }
}
