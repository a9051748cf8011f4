using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>Parameters, or the findings that say why there are none. Warnings may stand beside parameters.</summary>
public sealed record ParametersResult(FederationParameters? Parameters, IReadOnlyList<Finding> Findings);

/// <summary>Reads federation.json: every mistake is a finding with line and column, all of one file together.</summary>
public sealed class ParametersReader
{
    private readonly FindingList findings;

    // Also of environments that are wrong elsewhere: a workload that names one is not wrong too.
    private readonly List<EnvironmentName> environmentNames = [];

    private ParametersReader(string path) => findings = new FindingList(path);

    /// <param name="path">As the user would type it; findings name it.</param>
    public static ParametersResult Read(string text, string path)
    {
        var reader = new ParametersReader(path);
        var root = JsonReader.Read(text, out var error);
        if (error is not null)
        {
            reader.findings.Add(GKEAWS025.Rule, error.Message, error.Position);
            return new ParametersResult(null, reader.findings.All);
        }

        var parameters = reader.ReadRoot(root!);
        return new ParametersResult(reader.findings.HasErrors ? null : parameters, reader.findings.All);
    }

    private FederationParameters? ReadRoot(JsonValue value)
    {
        var root = ObjectReader.Open(value, "federation.json", findings, "$schema", "project", "environments", "workloads");
        if (root is null)
        {
            return null;
        }

        root.OptionalText("$schema", _ => true, "a text");
        var project = ReadProject(root);
        var environments = root.List("environments", atLeastOne: true, ReadEnvironment);
        var workloadReader = new WorkloadReader(findings, project?.Languages.Contains(Language.Python) == true);
        var workloads = workloadReader.ReadAll(root, environmentNames);
        RefuseTwins(root, environments, workloads);
        if (workloadReader.ReadEvery)
        {
            RefuseIdleEnvironments(root, environments, workloads);
        }
        if (project is not null)
        {
            RefuseSharedCronJobs(root, project, environments, workloads);
        }
        return findings.HasErrors ? null : new FederationParameters(project!, environments, workloads);
    }

    private ProjectParameters? ReadProject(ObjectReader root)
    {
        var project = root.Object("project", "name", "languages", "continuousIntegration");
        if (project is null)
        {
            return null;
        }

        var name = project.Text("name", ProjectName.Parse, GKEAWS001.Rule);
        var languages = project.Texts("languages", atLeastOne: true, GKEAWS020.Rule)
            .Select(word => word == "csharp" ? Language.CSharp : Language.Python)
            .ToList();
        if (languages.Distinct().Count() < languages.Count)
        {
            findings.Add(GKEAWS028.Rule, "languages: a language is named twice.", project.PositionOf("languages"));
        }
        var integration = project.Optional("continuousIntegration", ContinuousIntegration.Parse, GKEAWS057.Rule) ?? ContinuousIntegration.None;
        // The order of files and lists does not depend on the order of the words.
        return name is null ? null : new ProjectParameters(name, languages.OrderBy(language => language).ToList(), integration);
    }

    private EnvironmentParameters? ReadEnvironment(JsonValue value)
    {
        var environment = ObjectReader.Open(value, "an environment", findings, "name", "awsAccount", "awsRegion", "imageRepository", "clusters");
        if (environment is null)
        {
            return null;
        }

        var name = environment.Text("name", EnvironmentName.Parse, GKEAWS008.Rule);
        if (name is not null)
        {
            environmentNames.Add(name);
        }
        var account = environment.Text("awsAccount", AwsAccount.Parse, GKEAWS005.Rule);
        var region = environment.Text("awsRegion", AwsRegion.Parse, GKEAWS006.Rule, GKEAWS007.Rule);
        var images = environment.Optional("imageRepository", ImageRepository.Parse, GKEAWS021.Rule);
        var clusters = environment.List("clusters", atLeastOne: true, ReadCluster);
        if (region?.Partition == Partition.AwsChina)
        {
            findings.Add(GKEAWS030.Rule, "awsRegion: whether STS in AWS China can read the key set of an issuer at Google is unverified; try it before you rely on it.", environment.PositionOf("awsRegion"));
        }
        if (images is null && !environment.Has("imageRepository") && clusters.Count > 0 && clusters[0].Project.IsDomainScoped)
        {
            findings.Add(GKEAWS036.Rule, "imageRepository: needed, because none can be derived from a domain-scoped project.", environment.Start);
        }
        return name is null || account is null || region is null
            ? null
            : new EnvironmentParameters(name, account, region, clusters, images);
    }

    private GkeCluster? ReadCluster(JsonValue value)
    {
        var cluster = ObjectReader.Open(value, "a cluster", findings, "googleProject", "location", "name");
        if (cluster is null)
        {
            return null;
        }

        var projectText = cluster.Text("googleProject", text => text, text => GoogleProject.IsLegal(text) ? [] : [GKEAWS002.Rule]);
        var location = cluster.Text("location", ClusterLocation.Parse, GKEAWS003.Rule);
        var name = cluster.Text("name", ClusterName.Parse, GKEAWS004.Rule);
        if (projectText is null || location is null || name is null)
        {
            return null;
        }

        var project = GoogleProject.Parse(projectText);
        if (project.IsDomainScoped)
        {
            findings.Add(GKEAWS026.Rule, "googleProject: the issuer of a domain-scoped project is unverified; compare with `kubectl get --raw /.well-known/openid-configuration`.", cluster.PositionOf("googleProject"));
        }
        return new GkeCluster(project, location, name);
    }

    private void RefuseTwins(ObjectReader root, IReadOnlyList<EnvironmentParameters> environments, IReadOnlyList<WorkloadParameters> workloads)
    {
        RefuseTwins(root, "environments", environments.Select(environment => environment.Name.Value));
        RefuseTwins(root, "workloads", workloads.Select(workload => workload.Name.Value));
        foreach (var environment in environments)
        {
            RefuseTwins(root, "environments", environment.Clusters.Select(cluster => $"{environment.Name}: {cluster.FileName}"));
            var roles = workloads.Where(workload => workload.RunsIn(environment.Name)).Select(workload => workload.Role.Value).Distinct();
            foreach (var spellings in Twins(roles))
            {
                findings.Add(GKEAWS028.Rule, $"workloads: in {environment.Name} the roles {string.Join(" and ", spellings)} differ only in case; IAM takes them for one name, so write them alike.", root.PositionOf("workloads"));
            }
        }
    }

    private void RefuseTwins(ObjectReader root, string list, IEnumerable<string> names)
    {
        foreach (var twins in Twins(names))
        {
            findings.Add(GKEAWS028.Rule, $"{list}: {twins.Key} stands there {twins.Count()} times; each names files of its own.", root.PositionOf(list));
        }
    }

    /// <summary>Role and cluster names that differ only in case would be one file on macOS and Windows.</summary>
    private static IEnumerable<IGrouping<string, string>> Twins(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1);

    private void RefuseIdleEnvironments(ObjectReader root, IReadOnlyList<EnvironmentParameters> environments, IReadOnlyList<WorkloadParameters> workloads)
    {
        foreach (var environment in environments.Where(environment => workloads.Count > 0 && !workloads.Any(workload => workload.RunsIn(environment.Name))))
        {
            findings.Add(GKEAWS027.Rule, $"environments: no workload runs in {environment.Name}; add one or remove the environment.", root.PositionOf("environments"));
        }
    }

    /// <summary>A workload's CronJob for Python bears a name of its own, which another workload may have.</summary>
    private void RefuseSharedCronJobs(ObjectReader root, ProjectParameters project, IReadOnlyList<EnvironmentParameters> environments, IReadOnlyList<WorkloadParameters> workloads)
    {
        foreach (var environment in environments)
        {
            var shared = workloads.Where(workload => workload.RunsIn(environment.Name))
                .SelectMany(workload => project.Languages.Select(language => (CronJob: workload.CronJobOf(language), Workload: workload.Name)))
                .GroupBy(entry => entry.CronJob, entry => entry.Workload)
                .Where(names => names.Distinct().Count() > 1);
            foreach (var names in shared)
            {
                findings.Add(GKEAWS028.Rule, $"workloads: in {environment.Name} {string.Join(" and ", names)} would both have the CronJob {names.Key}; rename one.", root.PositionOf("workloads"));
            }
        }
    }
}
