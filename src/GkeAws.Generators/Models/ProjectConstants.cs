using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Generators.Models;

/// <summary>What the class <c>Federation</c> itself holds; lists as C# source.</summary>
internal sealed record ProjectConstants(string Namespace, EquatableArray<string> Issuers, EquatableArray<string> Audiences, EquatableArray<string> Subjects)
{
    public static ProjectConstants Of(FederationParameters parameters) => new(
        parameters.Project.Name.Value,
        Texts(parameters.Environments.SelectMany(environment => environment.Clusters).Select(cluster => cluster.Issuer.Url)),
        Texts(Everywhere(parameters).Select(workload => workload.Token.Audience.Value)),
        Texts(Everywhere(parameters).Select(workload => workload.ServiceAccount.Subject.Value)));

    /// <summary>Of code without a federation.json that is right: nothing is expected of a token.</summary>
    /// <returns>Null: the name is no namespace that a project may have.</returns>
    public static ProjectConstants? Nothing(string name) =>
        GKEAWS001.Rule.Accepts(name) ? new ProjectConstants(name, new([]), new([]), new([])) : null;

    /// <summary>Each workload, and as it is where an environment has it otherwise.</summary>
    private static IEnumerable<WorkloadParameters> Everywhere(FederationParameters parameters) =>
        parameters.Workloads.SelectMany(workload => new[] { workload }.Concat(workload.Overrides.Values));

    private static EquatableArray<string> Texts(IEnumerable<string> values) => new(values.Distinct().Select(Emit.CSharpLiteral.Of));
}
