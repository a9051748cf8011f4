using GkeAws.Lab.Stores;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>What goes wrong between a pod and AWS: the account's side. Errors of AWS re:Post's articles on web identity name their row.</summary>
internal static class BrokenSetups
{
    public const string ProviderScript = "scripts/3-provider.sh dev";
    public const string RoleScript = "scripts/4-role.sh dev";
    public const string Wrong = "wrong";
    public const string Unknown = "unknown";

    private const string NoProvider = "InvalidIdentityToken: No OpenIDConnect provider found in your account for https://container.googleapis.com/";
    private const string NotAuthorized = "AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity";

    private static readonly ExpectedLine[] DeniedToken = [new("token", Wrong, NotAuthorized, RoleScript)];

    public static IReadOnlyList<BrokenSetup> All { get; } = [.. Providers(), .. Roles(), .. Permissions(), .. BrokenClusters.All(), .. BrokenTokens.All(), .. BrokenWays.All()];

    private static IEnumerable<BrokenSetup> Providers()
    {
        LabProvider? provider = null;
        ExpectedLine[] absent = [new("provider", Wrong, "has no OIDC provider for https://container.googleapis.com/", ProviderScript), new("token", Wrong, NoProvider, ProviderScript)];
        yield return new("no provider", absent,
            setup => { provider = setup.Account.FindProvider(setup.ProviderArn); setup.Account.RemoveProvider(setup.ProviderArn); },
            setup => setup.Account.Put(provider!), "1");
        yield return new("the provider's URL differs by a character", absent,
            setup =>
            {
                provider = setup.Account.FindProvider(setup.ProviderArn);
                setup.Account.RemoveProvider(setup.ProviderArn);
                setup.Account.Put(provider! with { Arn = provider.Arn + "/", Url = provider.Url + "/" });
            },
            setup => setup.Account.Put(provider!), "1");
        yield return new("the provider lacks the audience",
            [new("provider", Wrong, "lacks the client id sts.amazonaws.com, which the pods' tokens have as audience (it has sts.amazon.com)", ProviderScript), new("token", Wrong, "InvalidIdentityToken: Incorrect token audience", ProviderScript)],
            setup => setup.Account.Put(setup.Account.FindProvider(setup.ProviderArn)! with { ClientIds = ["sts.amazon.com"] }),
            setup => setup.Account.Put(setup.Account.FindProvider(setup.ProviderArn)! with { ClientIds = ["sts.amazon.com", "sts.amazonaws.com"] }), "2");
        yield return new("the provider has no client id",
            [new("provider", Wrong, "(it has none)", ProviderScript), new("token", Wrong, "Incorrect token audience", ProviderScript)],
            setup => setup.Account.Put(setup.Account.FindProvider(setup.ProviderArn)! with { ClientIds = [] }),
            setup => setup.Account.Put(setup.Account.FindProvider(setup.ProviderArn)! with { ClientIds = ["sts.amazonaws.com"] }), "2");
    }

    private static IEnumerable<BrokenSetup> Roles()
    {
        LabRole? role = null;
        yield return new("no role", [new("role", Wrong, "account 111122223333 has no role gke-to-aws-test", RoleScript), .. DeniedToken],
            setup => { role = setup.Account.FindRole(DoctorSetup.Role); setup.Account.RemoveRole(DoctorSetup.Role); },
            setup => setup.Account.Put(role!), "3");
        yield return new("a role with a path", [new("role", Wrong, "arn:aws:iam::111122223333:role/team/gke-to-aws-test", RoleScript), .. DeniedToken],
            setup => { role = setup.Account.FindRole(DoctorSetup.Role); setup.Account.Put(role! with { Arn = "arn:aws:iam::111122223333:role/team/gke-to-aws-test" }); },
            setup => setup.Account.Put(role!), "3");
        yield return OfTrust("another subject is trusted", "gke-to-aws-test:gke-serviceaccount\"", ":gke-service-account", ":gke-serviceaccount");
        yield return OfTrust("another audience is trusted", "sts.amazonaws.com.cn", ":aud\": \"sts.amazonaws.com\"", ":aud\": \"sts.amazonaws.com.cn\"");
        yield return OfTrust("another provider is trusted", "clusters/demo-2", "clusters/demo\"", "clusters/demo-2\"");
        yield return OfTrust("an issuer in the condition is another", "clusters/demo-2:sub", "clusters/demo:sub", "clusters/demo-2:sub");
        yield return OfTrust("nobody is trusted", "Deny", "\"Allow\"", "\"Deny\"");
        yield return new("a role of somebody else", [new("trust", Wrong, ":other", $"{RoleScript} --adopt, if the role is yours"), .. DeniedToken],
            setup =>
            {
                Edit(setup, ":gke-service-account", ":other");
                setup.Change(found => found with { Description = "made by hand" });
            },
            setup => { Restore(setup); setup.Change(found => found with { Description = "managed-by gke-aws-federation; environment dev; adopted; before: made by hand" }); }, "3");
        yield return OfTrust("everybody is trusted", "StringLike", "\"StringEquals\"", "\"StringLike\"") with { Lines = [new("trust", Wrong, "StringLike", RoleScript)], Row = null };
        yield return new("the file was edited and the account not told", [new("trust", Wrong, "not as in", RoleScript)],
            setup => setup.Project.Replace(DoctorSetup.TrustFile, "\"Effect\"", "\"Sid\": \"Pods\", \"Effect\""),
            Restore);
        yield return new("the files are not there", [new("role", Wrong, "trust-policy.json: not found", "git restore deploy/dev/aws")],
            setup => File.Move(setup.Project[DoctorSetup.TrustFile], setup.Project["kept"]),
            setup => File.Move(setup.Project["kept"], setup.Project[DoctorSetup.TrustFile]));

        BrokenSetup OfTrust(string name, string says, string from, string to) => new(name, [new("trust", Wrong, says, RoleScript), .. DeniedToken], setup => Edit(setup, from, to), Restore, "3");
    }

    private static IEnumerable<BrokenSetup> Permissions()
    {
        yield return Of("no permission policy", Wrong, $"lacks the inline policy {DoctorSetup.Policy}", RoleScript, role => role with { Policies = new Dictionary<string, string>() });
        yield return Of("another permission policy", Wrong, "in the account", RoleScript, role => role with { Policies = new Dictionary<string, string> { [DoctorSetup.Policy] = Document("s3:GetObject") } });
        yield return Of("a policy that the files no longer have", Wrong, "gke-aws-federation-old is no longer in the files", RoleScript, role => Add(role, "gke-aws-federation-old"));
        yield return Of("a policy of somebody else", Unknown, "by-hand was not made here", "aws iam get-role-policy --role-name gke-to-aws-test --policy-name by-hand", role => Add(role, "by-hand"));

        static BrokenSetup Of(string name, string state, string says, string next, Func<LabRole, LabRole> change) => new(name, [new("permissions", state, says, next)], setup => setup.Change(change),
            setup => setup.Change(role => role with { Policies = new Dictionary<string, string> { [DoctorSetup.Policy] = File.ReadAllText(setup.Project[DoctorSetup.PolicyFile]) } }));
    }

    private static LabRole Add(LabRole role, string policy) => role with { Policies = new Dictionary<string, string>(role.Policies) { [policy] = Document("s3:*") } };

    private static void Edit(DoctorSetup setup, string from, string to) => setup.Change(role =>
    {
        Assert.Contains(from, role.TrustPolicy, StringComparison.Ordinal);
        return role with { TrustPolicy = role.TrustPolicy.Replace(from, to, StringComparison.Ordinal) };
    });

    private static void Restore(DoctorSetup setup) => setup.Change(role => role with { TrustPolicy = File.ReadAllText(setup.Project[DoctorSetup.TrustFile]) });

    private static string Document(string action) => $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"*"}]}""";
}
