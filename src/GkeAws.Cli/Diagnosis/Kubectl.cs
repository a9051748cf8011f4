using GkeAws.Cli.Programs;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Diagnosis;

/// <summary>kubectl with the context of one cluster; only commands that read, and tokens, which the cluster keeps no record of.</summary>
internal sealed class Kubectl(string context)
{
    public string Context => context;

    /// <summary>Secrets are left out by kubectl itself.</summary>
    public static Task<ProgramRun?> Configuration(CancellationToken cancellation) => ProgramRun.Of("kubectl", ["config", "view", "--output", "json"], cancellation);

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
