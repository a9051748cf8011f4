using System.Globalization;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>Reads <c>environments</c> of federation.json.</summary>
internal sealed class EnvironmentReader(FindingList findings)
{
    private readonly List<EnvironmentName> names = [];

    /// <summary>Also of environments that are wrong elsewhere: a workload that names one is not wrong too.</summary>
    public IReadOnlyList<EnvironmentName> Names => names;

    public IReadOnlyList<EnvironmentSource> ReadAll(ObjectReader root) => root.List("environments", atLeastOne: true, Read);

    private EnvironmentSource? Read(JsonValue value)
    {
        var environment = ObjectReader.Open(value, "an environment", findings,
            "name", "awsAccount", "awsRegion", "imageRepository", "ephemeral", "trustPolicyQuota", "clusters");
        if (environment is null)
        {
            return null;
        }

        var name = environment.Text("name", EnvironmentName.Parse, GKEAWS008.Rule);
        if (name is not null)
        {
            names.Add(name);
        }
        var account = environment.Text("awsAccount", AwsAccount.Parse, GKEAWS005.Rule);
        var region = environment.Text("awsRegion", AwsRegion.Parse, GKEAWS006.Rule, GKEAWS007.Rule);
        var images = environment.Optional("imageRepository", ImageRepository.Parse, GKEAWS021.Rule);
        var isEphemeral = environment.OptionalTruth("ephemeral");
        var quota = environment.OptionalNumber("trustPolicyQuota", GKEAWS055.Rule);
        var places = new List<TextPosition>();
        var clusters = environment.List("clusters", atLeastOne: true, item =>
        {
            var cluster = ReadCluster(item);
            if (cluster is not null)
            {
                places.Add(item.Start);
            }
            return cluster;
        });
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
            : new EnvironmentSource(new EnvironmentParameters(name, account, region, clusters, images)
            {
                IsEphemeral = isEphemeral,
                TrustPolicyQuota = quota is null ? Limits.TrustPolicyDefaultSize : int.Parse(quota, CultureInfo.InvariantCulture),
            }, environment, places);
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
}
