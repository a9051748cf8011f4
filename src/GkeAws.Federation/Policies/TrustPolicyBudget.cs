using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Policies;

/// <summary>
/// How long a role's trust policy will be, without making it: thousands of roles are counted each time federation.json is read. A test
/// holds that it is the length of <see cref="TrustPolicy"/>'s own document.
/// </summary>
internal sealed class TrustPolicyBudget(EnvironmentParameters environment)
{
    /// <summary>More than the words, marks and ARN of a document or a statement, without issuer, audience and subject.</summary>
    private const int Fixed = 300;

    /// <summary>In the principal and in both conditions.</summary>
    private const int IssuersInStatement = 3;

    private const int SubjectMarks = 3;

    private static readonly int Document = PolicySize.Of(new PolicyDocument([])).Characters;

    // Each cluster's statement with nothing in it but one empty subject: the names of the environment's own are in there.
    private readonly Lazy<IReadOnlyList<int>> plain = new(() => Bare(environment, isWildcard: false));
    private readonly Lazy<IReadOnlyList<int>> wildcard = new(() => Bare(environment, isWildcard: true));

    /// <summary>Never less than <see cref="SizeOf"/>, and found without looking at a document: most roles are far from their quota.</summary>
    public PolicySize AtMost(IReadOnlyList<WorkloadParameters> workloads)
    {
        var characters = Fixed;
        foreach (var cluster in environment.Clusters)
        {
            foreach (var workload in workloads)
            {
                characters += Fixed + (IssuersInStatement * cluster.Issuer.Url.Length) + workload.Token.Audience.Value.Length;
                foreach (var subject in workload.TrustedSubjects)
                {
                    characters += SubjectMarks + subject.Value.Length;
                }
            }
        }
        return new PolicySize(characters);
    }

    public PolicySize SizeOf(IReadOnlyList<WorkloadParameters> workloads)
    {
        var (characters, statements, wildcards) = (Document, 0, 0);
        var audiences = TrustPolicy.SubjectsByAudience(workloads);
        for (var cluster = 0; cluster < environment.Clusters.Count; cluster++)
        {
            foreach (var (audience, subjects) in audiences)
            {
                var isWildcard = subjects.Any(subject => subject.HasWildcard);
                characters += (isWildcard ? wildcard : plain).Value[cluster] + audience.Value.Length
                    + subjects.Sum(subject => subject.Value.Length) + (subjects.Count > 1 ? (3 * subjects.Count) - 1 : 0);
                characters += isWildcard ? TrustPolicy.Number(wildcards++).Length : 0;
                statements++;
            }
        }
        return new PolicySize(characters + Math.Max(statements - 1, 0));
    }

    private static IReadOnlyList<int> Bare(EnvironmentParameters environment, bool isWildcard) =>
    [
        .. environment.Clusters.Select(cluster => PolicySize.Of(new PolicyDocument(
            [TrustPolicy.Statement(environment.ProviderOf(cluster), "", [""], isWildcard ? TrustPolicy.WildcardSid : null)])).Characters - Document),
    ];
}
