using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Generators.Emit;
using static GkeAws.Generators.Emit.CSharpLiteral;

namespace GkeAws.Generators.Models;

/// <summary>The constants of one workload: its own, its role's ARNs, a class for each bucket that is granted.</summary>
internal sealed class WorkloadClasses(string project, WorkloadParameters workload, string name)
{
    public const string Outer = "Workloads";
    public const string BucketsClass = "Buckets";

    public ConstantClass Own() => new(project, new([Outer]), name, $"Workload {workload.Name}{Elsewhere()}.", new(
    [
        Text("Name", workload.Name.Value, "DNS-1123 label of 2 to 52 characters (GKEAWS009)."),
        Text("Namespace", workload.ServiceAccount.Namespace, "Kubernetes namespace (GKEAWS010)."),
        Text("ServiceAccount", workload.ServiceAccount.Name, "Kubernetes ServiceAccount (GKEAWS011)."),
        Text("Subject", workload.ServiceAccount.Subject.Value, "The token's sub claim; at most 255 characters (GKEAWS012)."),
        Text("RoleName", workload.Role.Value, "IAM role (GKEAWS013)."),
        Text("Audience", workload.Token.Audience.Value, "The token's aud claim (GKEAWS014)."),
        new Constant("global::System.TimeSpan", "TokenLifetime", $"global::System.TimeSpan.FromSeconds({workload.Token.Lifetime})",
            "As asked for in the manifest; 600 seconds at least (GKEAWS015).", IsConst: false),
    ]));

    /// <param name="environments">Those where the workload runs, with their C# names.</param>
    public ConstantClass RoleArns(IEnumerable<(EnvironmentParameters Environment, string Name)> environments) =>
        new(project, new([Outer, name]), "RoleArns", "ARN of the role in each environment.", new(environments.Select(pair =>
            Text(pair.Name, pair.Environment.ArnOf(workload.In(pair.Environment.Name).Role).ToString(), "Role (GKEAWS013) in the account (GKEAWS005)."))));

    /// <summary>One class for each level on a bucket, everywhere the workload runs; named after the bucket.</summary>
    public IEnumerable<ConstantClass> Buckets()
    {
        var names = new IdentifierNames();
        var grants = new[] { workload }.Concat(workload.Overrides.Values).SelectMany(one => one.Grants).OfType<LevelGrant>().Where(grant => grant.Bucket is not null);
        foreach (var grant in grants.Distinct())
        {
            yield return new ConstantClass(project, new([Outer, name, BucketsClass]), names.Next(grant.Bucket!.Value), $"Bucket {grant.Bucket} with access {grant.Level.Word()}.", new(
            [
                Text("Name", grant.Bucket.Value, "S3 bucket (GKEAWS017)."),
                Text("Prefix", grant.Prefix ?? "", "Only keys that begin with it; empty: all (GKEAWS029)."),
                new Constant($"global::{project}.Federation.AccessLevel", "Access", $"global::{project}.Federation.AccessLevel.{grant.Level}", "What the grant opens (GKEAWS016)."),
            ]));
        }
    }

    private string Elsewhere() => workload.Overrides.Count == 0 ? "" : $"; otherwise in {string.Join(", ", workload.Overrides.Keys)}";
}
