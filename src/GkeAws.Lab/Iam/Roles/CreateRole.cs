using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

/// <param name="trustQuota">Characters of a trust policy in an account, by its id.</param>
internal sealed class CreateRole(Func<string, int> trustQuota) : IQueryAction
{
    // Default quota of an account (IAM User Guide, IAM and STS quotas).
    private const int MostRoles = 1000;

    public string Name => "CreateRole";

    public bool IsSigned => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        var check = new Validation();
        check.Path("path", call.Text("Path"));
        check.RoleName(call.Text("RoleName"));
        check.Document("assumeRolePolicyDocument", call.Text("AssumeRolePolicyDocument"));
        check.Description(call.Text("Description"));
        var duration = check.SessionDuration(call.Text("MaxSessionDuration"), TrustedRole.DefaultMaxSessionDuration);
        var tags = TagList.Read(call, check);
        if (check.Error is { } invalid)
        {
            return invalid;
        }
        var (name, document, account) = (call.Text("RoleName")!, call.Text("AssumeRolePolicyDocument")!, call.Account);
        var arn = $"arn:{account.Partition}:iam::{account.Id}:role{call.Text("Path") ?? "/"}{name}";
        if ((call.Authorize("iam:CreateRole", arn) ?? PolicyTexts.CheckTrust(document, trustQuota(account.Id))) is { } refused)
        {
            return refused;
        }
        if (TagList.Merge(new Dictionary<string, string>(), tags, out var error) is not { } merged)
        {
            return error;
        }
        lock (account.Gate)
        {
            if (account.FindRole(name) is not null)
            {
                return IamErrors.RoleExists(name);
            }
            if (account.Roles.Count() >= MostRoles)
            {
                return IamErrors.QuotaExceeded("RolesPerAccount", MostRoles);
            }
            var role = new LabRole(arn, UniqueId.OfRole(), document, new Dictionary<string, string>(), call.Now)
            {
                MaxSessionDuration = duration,
                Description = call.Text("Description"),
                Tags = merged,
            };
            account.Put(role);
            result.Role("Role", role, isWhole: true);
            return null;
        }
    }
}
