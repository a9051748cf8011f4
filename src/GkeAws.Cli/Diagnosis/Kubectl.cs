using GkeAws.Cli.Programs;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Diagnosis;

/// <summary>kubectl with the context of one cluster; only commands that read, and tokens, which the cluster keeps no record of.</summary>
internal sealed class Kubectl(string context)
{
    public string Context => context;

    /// <summary>As <c>gcloud container clusters get-credentials</c> names it.</summary>
    public static string ContextNameOf(GkeCluster cluster) => $"gke_{cluster.Project}_{cluster.Location}_{cluster.Name}";

    public static Task<ProgramRun?> Contexts(CancellationToken cancellation) => ProgramRun.Of("kubectl", ["config", "get-contexts", "--output", "name"], cancellation);

    public static Task<ProgramRun?> CurrentContext(CancellationToken cancellation) => ProgramRun.Of("kubectl", ["config", "current-context"], cancellation);

    /// <summary>The cluster's own word: the issuer that its tokens carry.</summary>
    public Task<ProgramRun?> Discovery(CancellationToken cancellation) => Run(["get", "--raw", "/.well-known/openid-configuration"], cancellation);

    /// <summary>The objects of a kustomization as the cluster has them; those that it has not are left out.</summary>
    public Task<ProgramRun?> Objects(string folder, CancellationToken cancellation) =>
        Run(["get", "--kustomize", folder, "--ignore-not-found", "--output", "json"], cancellation);

    /// <summary>TokenRequest API: a token as a pod of that ServiceAccount gets it.</summary>
    public Task<ProgramRun?> CreateToken(KubernetesServiceAccount account, Audience audience, CancellationToken cancellation) =>
        Run(["create", "token", account.Name, "--namespace", account.Namespace, "--audience", audience.Value, "--duration", "10m"], cancellation);

    private Task<ProgramRun?> Run(string[] words, CancellationToken cancellation) =>
        ProgramRun.Of("kubectl", ["--context", context, "--request-timeout", "10s", .. words], cancellation);
}
