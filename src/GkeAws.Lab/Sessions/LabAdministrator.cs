using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Sessions;

/// <summary>The IAM user of an account who may do everything: whoever runs the produced scripts.</summary>
internal sealed record LabAdministrator(string Account, string Partition, string AccessKeyId, string SecretKey, string UserId)
{
    private static readonly ApplicablePolicies Everything = ApplicablePolicies.OfIdentity(
        [PolicyReader.Read("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""", PolicyKind.Identity, "administrator").Document!]);

    public string Arn => $"arn:{Partition}:iam::{Account}:user/lab-administrator";

    public static LabAdministrator Create(string account, string partition) => new(account, partition, UniqueId.OfAccessKey(), UniqueId.Secret(), UniqueId.OfUser());

    public Credentials ToCredentials() => new(AccessKeyId, SecretKey, null, null, new Caller(Account, Partition, Arn, UserId, RequestPrincipal.User(Arn),
        RequestContext.Of(("aws:PrincipalArn", Arn), ("aws:PrincipalAccount", Account), ("aws:PrincipalType", "User"), ("aws:userid", UserId), ("aws:username", "lab-administrator")),
        () => Everything));

    public JsonObject ToJson() => StateJson.Object(
        ("account", new JsonString(Account)), ("partition", new JsonString(Partition)), ("key", new JsonString(AccessKeyId)), ("secret", new JsonString(SecretKey)), ("user", new JsonString(UserId)));

    public static LabAdministrator Of(JsonObject json) => new(json.Text("account"), json.Text("partition"), json.Text("key"), json.Text("secret"), json.Text("user"));
}
