namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>The cluster's side: contexts, issuer, objects, and what kubectl itself complains of, in the words of kubectl 1.32.4.</summary>
internal static class BrokenClusters
{
    private const string Unknown = BrokenSetups.Unknown;
    private const string Wrong = BrokenSetups.Wrong;
    private const string Credentials = "gcloud container clusters get-credentials demo --location asia-south1-a --project my-project";
    private const string AccountScript = "scripts/2-service-accounts.sh dev";
    private const string Foreign = "gke_other_europe-west4_blue";
    private const string NoPlugin = """
        getting credentials: exec: executable gke-gcloud-auth-plugin not found

        It looks like you are trying to use a client-go credential plugin that is not installed.

        To learn more about this feature, consult the documentation available at:
              https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins

        Install gke-gcloud-auth-plugin for use with kubectl by following
         https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl#install_plugin
        """;

    public static IEnumerable<BrokenSetup> All() => [.. Contexts(), .. Issuers(), .. Objects(), .. Complaints()];

    private static IEnumerable<BrokenSetup> Contexts()
    {
        yield return Of("kubectl points to another cluster", Wrong, $"{Foreign} is another GKE cluster, and none is of this one", Foreign, (Foreign, Foreign));
        yield return Of("a renamed context points to another cluster", Wrong, $"blue ({Foreign}) is another GKE cluster", "blue", ("blue", Foreign));
        yield return Of("a context that was given this cluster's name points to another", Wrong, "is another GKE cluster", "gke_my-project_asia-south1-a_demo", ("gke_my-project_asia-south1-a_demo", Foreign));
        yield return Of("kubectl has no context", Unknown, "no current one", "");
        yield return new("kubectl points to a cluster that is none of GKE's", [new("context", Unknown, "kind-local is another cluster, whose issuer is https://kubernetes.default.svc.cluster.local", Credentials)],
            setup => { setup.Cluster.Configure("kind-local", ("kind-local", "kind-local")); setup.Cluster["kind-local.issuer"] = """{"issuer":"https://kubernetes.default.svc.cluster.local"}"""; }, Configure);
        yield return new("a context by hand is another GKE cluster", [new("context", Wrong, "mine (https://container.googleapis.com/v1/projects/other/locations/europe-west4/clusters/blue) is another GKE cluster", Credentials)],
            setup => { setup.Cluster.Configure("mine", ("mine", "by-hand")); setup.Cluster["mine.issuer"] = """{"issuer":"https://container.googleapis.com/v1/projects/other/locations/europe-west4/clusters/blue"}"""; }, Configure);
        yield return new("kubectl's configuration is no YAML", [new("context", Unknown, "error: error loading config file", "kubectl config view")],
            setup => setup.Cluster.Fail("config", "error: error loading config file \"kubeconfig\": yaml: line 3: mapping values are not allowed in this context"),
            setup => setup.Cluster.Fail("config", null));

        static BrokenSetup Of(string name, string state, string says, string current, params (string, string)[] contexts) =>
            new(name, [new("context", state, says, Credentials)], setup => setup.Cluster.Configure(current, contexts), Configure);
    }

    /// <summary>What get-credentials does.</summary>
    private static void Configure(DoctorSetup setup) => setup.Cluster.Configure(setup.Entry, (setup.Entry, setup.Entry));

    private static IEnumerable<BrokenSetup> Issuers()
    {
        yield return new("the cluster has another issuer", [new("issuer", Wrong, "clusters/demo-2, and federation.json means", "correct project, location and name of the cluster")],
            setup => setup.Cluster["issuer"] = $$"""{"issuer":"{{setup.GkeCluster.Issuer.Url}}-2"}""",
            setup => setup.Cluster["issuer"] = $$"""{"issuer":"{{setup.GkeCluster.Issuer.Url}}"}""");
        yield return new("the cluster does not answer", [new("issuer", Unknown, "Unable to connect to the server: dial tcp 192.0.2.1:443: i/o timeout", "get --raw /.well-known/openid-configuration")],
            setup => setup.Cluster.Fail("issuer", "E1128 19:53:42.924370   15243 memcache.go:265] \"Unhandled Error\"\nUnable to connect to the server: dial tcp 192.0.2.1:443: i/o timeout"),
            setup => setup.Cluster.Fail("issuer", null));
    }

    private static IEnumerable<BrokenSetup> Objects()
    {
        yield return new("no ServiceAccount",
            [new("objects", Wrong, "ServiceAccount gke-service-account of", AccountScript), new("token", Wrong, "has no ServiceAccount gke-to-aws-test/gke-service-account", AccountScript)],
            setup => { Swap(setup, "\"ServiceAccount\"", "\"Secret\""); setup.Cluster.Fail("token", "error: failed to create token: serviceaccounts \"gke-service-account\" not found"); },
            Apply);
        yield return new("no namespace", [new("token", Wrong, "the cluster has no namespace gke-to-aws-test", AccountScript)],
            setup => setup.Cluster.Fail("token", "error: failed to create token: namespaces \"gke-to-aws-test\" not found"), Apply);
        yield return new("no ServiceAccount, as kubectl's other commands say it", [new("token", Wrong, "has no ServiceAccount", AccountScript)],
            setup => setup.Cluster.Fail("token", "Error from server (NotFound): serviceaccounts \"gke-service-account\" not found"), Apply);
        yield return new("no CronJob", [new("objects", Wrong, "CronJob bucket-lister of", "scripts/5-deploy.sh dev")], setup => Swap(setup, "\"CronJob\"", "\"Job\""), Apply);
        yield return new("the pod in the cluster asks for another audience", [new("objects", Wrong, "audience: sts.amazonaws.com in the file, sts.amazonaws.con in the cluster", "scripts/5-deploy.sh dev")],
            setup => Swap(setup, "\"sts.amazonaws.com\"", "\"sts.amazonaws.con\""), Apply);
        yield return new("objects may not be read", [new("objects", Unknown, "Forbidden", "diff --kustomize")],
            setup => setup.Cluster.Fail("objects", "Error from server (Forbidden): cronjobs.batch is forbidden"),
            setup => setup.Cluster.Fail("objects", null));
    }

    private static void Swap(DoctorSetup setup, string from, string to)
    {
        Assert.Contains(from, setup.Cluster["objects"], StringComparison.Ordinal);
        setup.Cluster["objects"] = setup.Cluster["objects"].Replace(from, to, StringComparison.Ordinal);
    }

    /// <summary>What the scripts of step 2 and 5 do.</summary>
    private static void Apply(DoctorSetup setup)
    {
        setup.Cluster["objects"] = StandInCluster.Applied(setup.Project.Folder, "dev");
        setup.Cluster.Fail("token", null);
    }

    private static IEnumerable<BrokenSetup> Complaints()
    {
        const string install = "gcloud components install gke-gcloud-auth-plugin";
        const string canI = "auth can-i create serviceaccounts/token --namespace gke-to-aws-test";
        yield return new("the credential plug-in is not installed",
            [.. new[] { "issuer", "objects", "token" }.Select(part => new ExpectedLine(part, Unknown, "kubectl's credential plug-in gke-gcloud-auth-plugin is not installed", install))],
            setup =>
            {
                setup.Cluster.Fail("issuer", $"Unable to connect to the server: {NoPlugin}");
                setup.Cluster.Fail("objects", $"Unable to connect to the server: {NoPlugin}");
                setup.Cluster.Fail("token", $"error: failed to create token: Post \"https://192.0.2.1/api/v1/namespaces/gke-to-aws-test/serviceaccounts/gke-service-account/token\": {NoPlugin}");
            },
            setup => Array.ForEach(["issuer", "objects", "token"], answer => setup.Cluster.Fail(answer, null)));
        yield return OfToken("the plug-in has no login", "gke-gcloud-auth-plugin ended with exit code 1", "gcloud auth login",
            "F1128 19:53:42 cred.go:145] print credential failed with error\nerror: failed to create token: Post \"https://192.0.2.1\": getting credentials: exec: executable gke-gcloud-auth-plugin failed with exit code 1");
        yield return OfToken("the login has expired", "Unauthorized", "gcloud auth login", "error: failed to create token: Unauthorized");
        yield return OfToken("the context went away", "context was not found for specified context", "kubectl config get-contexts", "Error in configuration: context was not found for specified context: gke_my-project_asia-south1-a_demo");
        yield return OfToken("another object is not found", "serviceaccounts \"other\" not found", canI, "error: failed to create token: serviceaccounts \"other\" not found");
        yield return OfToken("a host is not found", "no such host", canI, "error: failed to create token: Post \"https://demo.example\": dial tcp: lookup demo.example: no such host");
        yield return OfToken("a path on the way is not found", "the server could not find the requested resource", canI, "error: failed to create token: the server could not find the requested resource (404 page not found)");
        yield return OfToken("no right to make tokens", "forbidden", canI,
            "error: failed to create token: serviceaccounts \"gke-service-account\" is forbidden: User \"ann\" cannot create resource \"serviceaccounts/token\" in API group \"\" in the namespace \"gke-to-aws-test\"");

        static BrokenSetup OfToken(string name, string says, string next, string complaint) =>
            new(name, [new("token", Unknown, says, next)], setup => setup.Cluster.Fail("token", complaint), setup => setup.Cluster.Fail("token", null));
    }
}
