using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Parameters;

/// <summary>Everything that rendering depends on: the content of federation.json, or of the options of <c>dotnet new</c>.</summary>
public sealed record FederationParameters(
    ProjectParameters Project,
    IReadOnlyList<EnvironmentParameters> Environments,
    IReadOnlyList<WorkloadParameters> Workloads)
{
    /// <summary>The workloads of one environment as they are there, in the order of the file.</summary>
    public IEnumerable<WorkloadParameters> WorkloadsOf(EnvironmentParameters environment) =>
        Workloads.Where(workload => workload.RunsIn(environment.Name)).Select(workload => workload.In(environment.Name));
}

/// <param name="Languages">At least one, none twice.</param>
public sealed record ProjectParameters(ProjectName Name, IReadOnlyList<Language> Languages, ContinuousIntegration ContinuousIntegration)
{
    /// <summary>The project has WORKSHOP.md.</summary>
    public bool HasWorkshop { get; init; }

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal string? WorkshopForTemplate { get; init; }

    public string WorkshopWord => WorkshopForTemplate ?? (HasWorkshop ? Parameter.Yes : Parameter.No);
}

/// <summary>One AWS account and region, and the clusters whose pods reach it.</summary>
/// <param name="Clusters">At least one.</param>
/// <param name="ImageRepository">As given; null: derived from the first cluster.</param>
public sealed record EnvironmentParameters(
    EnvironmentName Name,
    AwsAccount Account,
    AwsRegion Region,
    IReadOnlyList<GkeCluster> Clusters,
    ImageRepository? ImageRepository)
{
    /// <summary>A stand-in text of the packed template, where the template engine itself chooses between given and derived.</summary>
    internal string? ImagesForTemplate { get; init; }

    /// <summary>Namespaces come and go here: a workload may let in all whose names fit a pattern.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>Characters that the account's quota L-C07B4B0D gives a trust policy, white space aside.</summary>
    public int TrustPolicyQuota { get; init; } = Limits.TrustPolicyDefaultSize;

    public OidcProviderArn ProviderOf(GkeCluster cluster) => new(Region.Partition, Account, cluster.Issuer);

    public RoleArn ArnOf(RoleName role) => new(Region.Partition, Account, role);

    /// <summary>Artifact Registry in the region of the first cluster, when nothing else is said.</summary>
    public string Images => ImagesForTemplate ?? ImageRepository?.Value
        ?? $"{Clusters[0].Location.Region}-docker.pkg.dev/{Clusters[0].Project}/containers";
}

/// <param name="Role">Named after the namespace when nothing else is said.</param>
/// <param name="Images">By language; a language without an entry has the default image.</param>
/// <param name="AdditionalPolicies">Paths of the user's own policy documents, from the project's folder.</param>
/// <param name="Environments">Null: all.</param>
public sealed record WorkloadParameters(
    WorkloadName Name,
    KubernetesServiceAccount ServiceAccount,
    RoleName Role,
    ProjectedToken Token,
    IReadOnlyList<Grant> Grants,
    GoogleServiceAccount? GoogleServiceAccount,
    IReadOnlyDictionary<Language, Image> Images,
    IReadOnlyList<string> AdditionalPolicies,
    IReadOnlyList<EnvironmentName>? Environments)
{
    public const string DefaultTag = "v1";

    /// <summary>Pods of these namespaces get in as well; null: those of the ServiceAccount's own namespace only.</summary>
    public NamespacePattern? EphemeralNamespaces { get; init; }

    /// <summary>The whole workload as it is in environments where something about it is otherwise.</summary>
    public IReadOnlyDictionary<EnvironmentName, WorkloadParameters> Overrides { get; init; } = new Dictionary<EnvironmentName, WorkloadParameters>();

    /// <summary>What the trust policy lets in; the own subject stands for itself unless the pattern lets it in already.</summary>
    public IReadOnlyList<Subject> TrustedSubjects =>
        EphemeralNamespaces is not { } pattern ? [ServiceAccount.Subject]
        : pattern.Covers(ServiceAccount.Namespace) ? [pattern.SubjectOf(ServiceAccount)]
        : [ServiceAccount.Subject, pattern.SubjectOf(ServiceAccount)];

    public WorkloadParameters In(EnvironmentName environment) => Overrides.TryGetValue(environment, out var there) ? there : this;

    public bool RunsIn(EnvironmentName environment) => Environments is null || Environments.Contains(environment);

    /// <summary>A CronJob for each language; the C# one bears the workload's name, so that adding Python moves nothing.</summary>
    public string CronJobOf(Language language) => language == Language.CSharp ? Name.Value : $"{Name}-python";

    public string ImageOf(Language language, EnvironmentParameters environment) =>
        Images.TryGetValue(language, out var image)
            ? image.Value
            : $"{environment.Images}/{Name}-{language.Word()}:{DefaultTag}";
}
