using GkeAws.Lab.Stores;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>What goes wrong between a pod and AWS; the first of each kind are the errors of AWS re:Post's articles on web identity.</summary>
internal static class BrokenSetups
{
    private const string Wrong = "wrong";
    private const string Unknown = "unknown";
    private const string ProviderScript = "scripts/3-provider.sh dev";
    private const string RoleScript = "scripts/4-role.sh dev";

    public static IReadOnlyList<BrokenSetup> All { get; } =
    [
        .. Providers(), .. Roles(), .. Permissions(), .. Clusters(), .. Tokens(),
    ];

    private static IEnumerable<BrokenSetup> Providers()
    {
        LabProvider? provider = null;
        yield return new("no provider", "provider", Wrong, "has no OIDC provider for https://container.googleapis.com/", ProviderScript,
            setup => { provider = setup.Account.FindProvider(setup.ProviderArn); setup.Account.RemoveProvider(setup.ProviderArn); },
            setup => setup.Account.Put(provider!));
        yield return new("no provider, as STS says it", "token", Wrong, "No OpenIDConnect provider found in your account", "see the lines about provider",
            setup => { provider = setup.Account.FindProvider(setup.ProviderArn); setup.Account.RemoveProvider(setup.ProviderArn); },
            setup => setup.Account.Put(provider!));
        yield return new("the provider lacks the audience", "provider", Wrong, "lacks the client id sts.amazonaws.com", ProviderScript,
            setup => setup.Account.Put(setup.Account.FindProvider(setup.ProviderArn)! with { ClientIds = ["sts.amazon.com"] }),
            setup => setup.Account.Put(setup.Account.FindProvider(setup.ProviderArn)! with { ClientIds = ["sts.amazon.com", "sts.amazonaws.com"] }));
        yield return new("the provider lacks the audience, as STS says it", "token", Wrong, "Incorrect token audience", "see the lines about provider",
            setup => setup.Account.Put(setup.Account.FindProvider(setup.ProviderArn)! with { ClientIds = [] }),
            setup => setup.Account.Put(setup.Account.FindProvider(setup.ProviderArn)! with { ClientIds = ["sts.amazonaws.com"] }));
    }

    private static IEnumerable<BrokenSetup> Roles()
    {
        LabRole? role = null;
        yield return new("no role", "role", Wrong, "has no role gke-to-aws-test", RoleScript,
            setup => { role = setup.Account.FindRole(DoctorSetup.Role); setup.Account.RemoveRole(DoctorSetup.Role); },
            setup => setup.Account.Put(role!));
        yield return new("no role, as STS says it", "token", Wrong, "Not authorized to perform sts:AssumeRoleWithWebIdentity", "see the lines about provider",
            setup => { role = setup.Account.FindRole(DoctorSetup.Role); setup.Account.RemoveRole(DoctorSetup.Role); },
            setup => setup.Account.Put(role!));
        yield return new("a role with a path", "role", Wrong, "arn:aws:iam::111122223333:role/team/gke-to-aws-test", RoleScript,
            setup => { role = setup.Account.FindRole(DoctorSetup.Role); setup.Account.Put(role! with { Arn = "arn:aws:iam::111122223333:role/team/gke-to-aws-test" }); },
            setup => setup.Account.Put(role!));
        yield return OfTrust("another subject is trusted", "gke-to-aws-test:gke-serviceaccount\"", ":gke-service-account", ":gke-serviceaccount");
        yield return OfTrust("another audience is trusted", "sts.amazonaws.com.cn", ":aud\": \"sts.amazonaws.com\"", ":aud\": \"sts.amazonaws.com.cn\"");
        yield return OfTrust("another provider is trusted", "clusters/demo-2", "clusters/demo\"", "clusters/demo-2\"");
        yield return OfTrust("an issuer in the condition is another", "clusters/demo-2:sub", "clusters/demo:sub", "clusters/demo-2:sub");
        yield return OfTrust("everybody is trusted", "StringLike", "\"StringEquals\"", "\"StringLike\"");
        yield return OfTrust("nobody is trusted", "Deny", "\"Allow\"", "\"Deny\"");
        yield return new("a trust policy that lets nobody in, as STS says it", "token", Wrong, "Not authorized to perform sts:AssumeRoleWithWebIdentity", "see the lines about provider",
            setup => Edit(setup, ":gke-service-account", ":other"),
            setup => Restore(setup));
        yield return new("the file was edited and the account not told", "trust", Wrong, "not as in", RoleScript,
            setup => setup.Project.Replace(DoctorSetup.TrustFile, "\"Effect\"", "\"Sid\": \"Pods\", \"Effect\""),
            setup => setup.Change(found => found with { TrustPolicy = File.ReadAllText(setup.Project[DoctorSetup.TrustFile]) }));
        yield return new("the files are not there", "role", Wrong, "trust-policy.json", "gke-aws render",
            setup => File.Move(setup.Project[DoctorSetup.TrustFile], setup.Project["kept"]),
            setup => File.Move(setup.Project["kept"], setup.Project[DoctorSetup.TrustFile]));

        BrokenSetup OfTrust(string name, string says, string from, string to) => new(name, "trust", Wrong, says, RoleScript, setup => Edit(setup, from, to), Restore);
    }

    private static IEnumerable<BrokenSetup> Permissions()
    {
        yield return new("no permission policy", "permissions", Wrong, $"lacks the inline policy {DoctorSetup.Policy}", RoleScript,
            setup => setup.Change(role => role with { Policies = new Dictionary<string, string>() }), RestorePolicy);
        yield return new("another permission policy", "permissions", Wrong, "only in the account", RoleScript,
            setup => setup.Change(role => role with { Policies = Policies(Document("s3:GetObject", "*")) }), RestorePolicy);
        yield return new("a policy that the files no longer have", "permissions", Wrong, "gke-aws-federation-old is no longer in the files", RoleScript,
            setup => setup.Change(role => role with { Policies = new Dictionary<string, string>(role.Policies) { ["gke-aws-federation-old"] = Document("s3:*", "*") } }), RestorePolicy);
        yield return new("a policy of somebody else", "permissions", Unknown, "by-hand was not made here", "aws iam get-role-policy --role-name gke-to-aws-test --policy-name by-hand",
            setup => setup.Change(role => role with { Policies = new Dictionary<string, string>(role.Policies) { ["by-hand"] = Document("s3:*", "*") } }), RestorePolicy);
    }

    private static IEnumerable<BrokenSetup> Clusters()
    {
        var context = "";
        yield return new("kubectl points to another cluster", "context", Wrong, "gke_other_europe-west4_blue, and none is of this cluster", "gcloud container clusters get-credentials demo --location asia-south1-a --project my-project",
            setup => { context = setup.Cluster["contexts"]; (setup.Cluster["contexts"], setup.Cluster["current"]) = ("gke_other_europe-west4_blue\n", "gke_other_europe-west4_blue\n"); },
            setup => (setup.Cluster["contexts"], setup.Cluster["current"]) = (context, context.Split('\n')[0] + "\n"));
        yield return new("kubectl has no context", "context", Unknown, "no current one", "gcloud container clusters get-credentials demo",
            setup => { context = setup.Cluster["contexts"]; setup.Cluster["contexts"] = ""; setup.Cluster.Fail("current", "error: current-context is not set"); },
            setup => { setup.Cluster["contexts"] = context; setup.Cluster.Fail("current", null); });
        yield return new("the cluster has another issuer", "issuer", Wrong, "clusters/demo-2, and federation.json means", "correct project, location and name of the cluster",
            setup => setup.Cluster["issuer"] = $$"""{"issuer":"{{setup.GkeCluster.Issuer.Url}}-2"}""",
            setup => setup.Cluster["issuer"] = $$"""{"issuer":"{{setup.GkeCluster.Issuer.Url}}"}""");
        yield return new("the cluster does not answer", "issuer", Unknown, "Unable to connect to the server", "get --raw /.well-known/openid-configuration",
            setup => setup.Cluster.Fail("issuer", "Unable to connect to the server: dial tcp 192.0.2.1:443: i/o timeout"),
            setup => setup.Cluster.Fail("issuer", null));
        yield return new("no ServiceAccount", "objects", Wrong, "ServiceAccount gke-service-account of", "scripts/2-service-accounts.sh dev",
            setup => setup.Cluster["objects"] = setup.Cluster["objects"].Replace("\"ServiceAccount\"", "\"Secret\"", StringComparison.Ordinal),
            setup => setup.Cluster["objects"] = StandInCluster.Applied(setup.Project.Folder, "dev"));
        yield return new("no CronJob", "objects", Wrong, "CronJob bucket-lister of", "scripts/5-deploy.sh dev",
            setup => setup.Cluster["objects"] = setup.Cluster["objects"].Replace("\"CronJob\"", "\"Job\"", StringComparison.Ordinal),
            setup => setup.Cluster["objects"] = StandInCluster.Applied(setup.Project.Folder, "dev"));
        yield return new("the pod in the cluster asks for another audience", "objects", Wrong, "audience: sts.amazonaws.com in the file, sts.amazonaws.con in the cluster", "scripts/5-deploy.sh dev",
            setup => setup.Cluster["objects"] = setup.Cluster["objects"].Replace("\"sts.amazonaws.com\"", "\"sts.amazonaws.con\"", StringComparison.Ordinal),
            setup => setup.Cluster["objects"] = StandInCluster.Applied(setup.Project.Folder, "dev"));
        yield return new("objects may not be read", "objects", Unknown, "Forbidden", "diff --kustomize",
            setup => setup.Cluster.Fail("objects", "Error from server (Forbidden): cronjobs.batch is forbidden"),
            setup => setup.Cluster.Fail("objects", null));
    }

    private static IEnumerable<BrokenSetup> Tokens()
    {
        var token = "";
        yield return new("the ServiceAccount is not in the cluster", "token", Wrong, "has no ServiceAccount gke-to-aws-test/gke-service-account", "scripts/2-service-accounts.sh dev",
            setup => setup.Cluster.Fail("token", "error: failed to create token: serviceaccounts \"gke-service-account\" not found"),
            setup => setup.Cluster.Fail("token", null));
        yield return new("no right to make tokens", "token", Unknown, "forbidden", "auth can-i create serviceaccounts/token",
            setup => setup.Cluster.Fail("token", "error: failed to create token: serviceaccounts \"gke-service-account\" is forbidden"),
            setup => setup.Cluster.Fail("token", null));
        yield return new("a token for another audience", "token", Wrong, "aud: ", "audience",
            setup => setup.Cluster["token"] = setup.Token(audience: "https://container.googleapis.com/v1/projects/my-project"),
            setup => setup.Cluster["token"] = setup.Token());
        yield return new("a token of another ServiceAccount", "token", Wrong, "sub: ", "",
            setup => setup.Cluster["token"] = setup.Token(account: "default"),
            setup => setup.Cluster["token"] = setup.Token());
        yield return new("a token that has expired", "token", Wrong, "ExpiredTokenException", "",
            setup => { token = setup.Cluster["token"]; setup.Cluster["token"] = setup.OldToken(); },
            setup => setup.Cluster["token"] = setup.Token());
        yield return new("a key that the issuer no longer has", "token", Wrong, "Couldn't retrieve verification key from your identity provider", "",
            setup => setup.Lab.RotateKey(setup.GkeCluster, keepsOld: false),
            setup => setup.Cluster["token"] = setup.Token());
        yield return Answered("a thumbprint that is not the issuer's", "InvalidIdentityToken", "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint", "gke-aws thumbprint URL");
        yield return Answered("a token without aud, as old issuers make them", "InvalidIdentityToken", "Missing a required claim: aud", "cause: The token lacks a claim");
        yield return Answered("STS does not reach the issuer", "IDPCommunicationError", "Couldn't reach the identity provider", "cause: STS could not reach the issuer");
        yield return new("STS is not reached", "token", Unknown, "STS was not reached", "AWS_ENDPOINT_URL_STS",
            setup => setup.Variables["AWS_ENDPOINT_URL_STS"] = "http://127.0.0.1:9",
            setup => setup.Variables.Remove("AWS_ENDPOINT_URL_STS"));
        yield return new("STS would get the token in clear", "token", Unknown, "over TLS or to this machine only", "AWS_ENDPOINT_URL_STS",
            setup => setup.Variables["AWS_ENDPOINT_URL_STS"] = "http://sts.example.com",
            setup => setup.Variables.Remove("AWS_ENDPOINT_URL_STS"));
        yield return new("no credentials", "role", Unknown, "AWS credentials", "aws configure export-credentials",
            setup => { token = setup.Variables["AWS_ACCESS_KEY_ID"]!; setup.Variables["AWS_ACCESS_KEY_ID"] = null; },
            setup => setup.Variables["AWS_ACCESS_KEY_ID"] = token);
        yield return new("credentials that are no longer good", "role", Unknown, "InvalidClientTokenId", "Check that the credentials",
            setup => { token = setup.Variables["AWS_ACCESS_KEY_ID"]!; setup.Variables["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE"; },
            setup => setup.Variables["AWS_ACCESS_KEY_ID"] = token);
    }

    /// <summary>Errors that come of the issuer's own network.</summary>
    private static BrokenSetup Answered(string name, string code, string message, string says)
    {
        StandInSts? sts = null;
        return new(name, "token", Wrong, says, "",
            setup => { sts = new StandInSts(code, message); setup.Variables["AWS_ENDPOINT_URL_STS"] = sts.Url; },
            setup => { sts!.Dispose(); setup.Variables.Remove("AWS_ENDPOINT_URL_STS"); });
    }

    private static void Edit(DoctorSetup setup, string from, string to) => setup.Change(role =>
    {
        Assert.Contains(from, role.TrustPolicy, StringComparison.Ordinal);
        return role with { TrustPolicy = role.TrustPolicy.Replace(from, to, StringComparison.Ordinal) };
    });

    private static void Restore(DoctorSetup setup) => setup.Change(role => role with { TrustPolicy = File.ReadAllText(setup.Project[DoctorSetup.TrustFile]) });

    private static void RestorePolicy(DoctorSetup setup) => setup.Change(role => role with { Policies = Policies(File.ReadAllText(setup.Project[DoctorSetup.PolicyFile])) });

    private static Dictionary<string, string> Policies(string document) => new() { [DoctorSetup.Policy] = document };

    private static string Document(string action, string resource) => $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}]}""";
}
