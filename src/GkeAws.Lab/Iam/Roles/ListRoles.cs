using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Roles;

internal sealed class ListRoles : IQueryAction
{
    public string Name => "ListRoles";

    public bool IsSigned => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        var check = new Validation();
        var prefix = call.Text("PathPrefix") ?? "/";
        check.PathPrefix(prefix);
        var page = Page.Read(call, check);
        if ((check.Error ?? call.Authorize("iam:ListRoles", $"arn:{call.Account.Partition}:iam::{call.Account.Id}:role{prefix}")) is { } refused)
        {
            return refused;
        }
        page.Write(result, "Roles", [.. call.Account.Roles.Where(role => role.Path.StartsWith(prefix, StringComparison.Ordinal))], role => result.Role("member", role, isWhole: false));
        return null;
    }
}
