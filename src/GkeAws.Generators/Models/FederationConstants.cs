using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Generators.Models;

/// <summary>One constant: C# type, name, value as C# source, and what it is.</summary>
internal sealed record Constant(string Type, string Name, string Value, string Summary);

/// <summary>A nested class of constants.</summary>
internal sealed record ConstantGroup(string Name, string Summary, EquatableArray<Constant> Constants);

/// <summary>Everything that the class <c>Federation</c> holds.</summary>
internal sealed record FederationConstants(
    string Namespace,
    EquatableArray<string> Issuers,
    EquatableArray<string> Audiences,
    EquatableArray<string> Subjects,
    EquatableArray<ConstantGroup> Environments,
    EquatableArray<ConstantGroup> Workloads)
{
    public static FederationConstants Of(FederationParameters parameters) => new(
        parameters.Project.Name.Value,
        Texts(parameters.Environments.SelectMany(environment => environment.Clusters).Select(cluster => cluster.Issuer.Url)),
        Texts(Everywhere(parameters).Select(workload => workload.Token.Audience.Value)),
        Texts(Everywhere(parameters).Select(workload => workload.ServiceAccount.Subject.Value)),
        Groups(parameters.Environments.Select(OfEnvironment)),
        Groups(parameters.Workloads.Select(OfWorkload)));

    /// <summary>Each workload, and as it is where an environment has it otherwise.</summary>
    private static IEnumerable<WorkloadParameters> Everywhere(FederationParameters parameters) =>
        parameters.Workloads.SelectMany(workload => new[] { workload }.Concat(workload.Overrides.Values));
    /// <summary>Of code without a federation.json that is right: nothing is expected of a token.</summary>
    /// <returns>Null: the name is no namespace that a project may have.</returns>
    public static FederationConstants? Nothing(string name) =>
        GKEAWS001.Rule.Accepts(name) ? new FederationConstants(name, new([]), new([]), new([]), new([]), new([])) : null;

    private static ConstantGroup OfEnvironment(EnvironmentParameters environment) => new(environment.Name.Value, $"Environment {environment.Name}.", new(
    [
        Text("Name", environment.Name.Value, "Folder under deploy/."),
        Text("AwsAccount", environment.Account.Value, "Twelve digits."),
        Text("AwsRegion", environment.Region.Value, "Region of STS and S3."),
        Text("Partition", environment.Region.Partition.Name, "First part of every ARN."),
    ]));

    private static ConstantGroup OfWorkload(WorkloadParameters workload) => new(workload.Name.Value, workload.Overrides.Count == 0 ? $"Workload {workload.Name}." : $"Workload {workload.Name}; otherwise in {string.Join(", ", workload.Overrides.Keys)}.", new(
    [
        Text("Name", workload.Name.Value, "DNS-1123 label."),
        Text("Namespace", workload.ServiceAccount.Namespace, "Kubernetes namespace."),
        Text("ServiceAccount", workload.ServiceAccount.Name, "Kubernetes ServiceAccount."),
        Text("Subject", workload.ServiceAccount.Subject.Value, "The token's sub claim."),
        Text("RoleName", workload.Role.Value, "IAM role."),
        Text("Audience", workload.Token.Audience.Value, "The token's aud claim."),
        new Constant("long", "TokenLifetimeSeconds", workload.Token.Lifetime, "As asked for in the manifest."),
        .. workload.Grants.OfType<LevelGrant>().Take(1).SelectMany(OfGrant),
    ]));

    private static IEnumerable<Constant> OfGrant(LevelGrant grant)
    {
        yield return Text("Access", grant.Level.Word(), "Access level of the first grant.");
        if (grant.Bucket is { } bucket)
        {
            yield return Text("Bucket", bucket.Value, "Bucket of the first grant.");
            yield return Text("Prefix", grant.Prefix ?? "", "Only keys that begin with it; empty: all.");
        }
    }

    private static Constant Text(string name, string value, string summary) =>
        new("string", name, Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true), summary);

    private static EquatableArray<string> Texts(IEnumerable<string> values) =>
        new(values.Distinct().Select(value => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true)));

    private static EquatableArray<ConstantGroup> Groups(IEnumerable<ConstantGroup> groups)
    {
        var names = new Emit.IdentifierNames();
        return new(groups.Select(group => group with { Name = names.Next(group.Name) }));
    }
}
