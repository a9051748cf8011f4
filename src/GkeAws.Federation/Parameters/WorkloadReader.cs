using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>Reads <c>workloads</c> of federation.json.</summary>
internal sealed class WorkloadReader(FindingList findings, bool hasPython)
{
    /// <summary>What may be otherwise in an environment: all but the name.</summary>
    private static readonly string[] Settings =
    [
        "namespace", "ephemeralNamespaces", "serviceAccount", "role", "audience", "tokenLifetime", "grants",
        "googleServiceAccount", "images", "additionalPolicies",
    ];

    private IReadOnlyList<EnvironmentName> environments = [];

    /// <summary>False when a workload was so wrong that it is not among the result.</summary>
    public bool ReadEvery { get; private set; } = true;

    public IReadOnlyList<WorkloadSource> ReadAll(ObjectReader root, IReadOnlyList<EnvironmentName> known)
    {
        environments = known;
        return root.List("workloads", atLeastOne: true, value =>
        {
            var workload = Read(value);
            ReadEvery &= workload is not null;
            return workload;
        });
    }

    private WorkloadSource? Read(JsonValue value)
    {
        var json = ObjectReader.Open(value, "a workload", findings, ["name", .. Settings, "environments", "overrides"]);
        if (json is null)
        {
            return null;
        }

        var workload = Read(json);
        var sources = new Dictionary<EnvironmentName, ObjectReader>();
        var overrides = new Dictionary<EnvironmentName, WorkloadParameters>();
        foreach (var (environment, there) in json.Has("overrides") ? OpenOverrides(json, workload) : [])
        {
            if (Read(there) is { } overridden)
            {
                sources[environment] = there;
                overrides[environment] = overridden;
            }
        }
        return workload is null ? null : new WorkloadSource(workload with { Overrides = overrides }, json, sources);
    }

    /// <summary>Each environment's properties, over those of the workload.</summary>
    private IEnumerable<(EnvironmentName Environment, ObjectReader Json)> OpenOverrides(ObjectReader workload, WorkloadParameters? read)
    {
        // Names of environments are no properties that are known beforehand: all that are there are asked for.
        if (workload.ObjectOfAny("overrides") is not { } list)
        {
            yield break;
        }
        foreach (var member in list.Members)
        {
            if (!GKEAWS008.Rule.Accepts(member.Name))
            {
                findings.Add(GKEAWS008.Rule, GKEAWS008.Rule.Explain("overrides"), member.NameStart);
                continue;
            }
            var name = EnvironmentName.Parse(member.Name);
            if (environments.Count > 0 && !environments.Contains(name))
            {
                findings.Add(GKEAWS027.Rule, $"overrides: there is no environment {name}; there is {string.Join(", ", environments)}.", member.NameStart);
            }
            else if (read?.RunsIn(name) == false)
            {
                findings.Add(GKEAWS027.Rule, $"overrides: the workload does not run in {name}; add it to environments, or remove this.", member.NameStart);
            }
            if (ObjectReader.Open(member.Value, "an override", findings, Settings) is { } there)
            {
                yield return (name, there.Over(workload));
            }
        }
    }

    private WorkloadParameters? Read(ObjectReader workload)
    {

        var name = workload.Text("name", WorkloadName.Parse, GKEAWS009.Rule);
        if (name is not null && hasPython && !GKEAWS024.Rule.Accepts(name.Value))
        {
            findings.Add(GKEAWS024.Rule, GKEAWS024.Rule.Explain("name"), workload.PositionOf("name"));
        }
        var account = ReadServiceAccount(workload);
        var pattern = ReadPattern(workload);
        var role = workload.Optional("role", RoleName.Parse, GKEAWS013.Rule);
        var audience = workload.Optional("audience", Audience.Parse, GKEAWS014.Rule) ?? Audience.Parse(ParameterCatalog.Audience.Default);
        var lifetime = workload.OptionalNumber("tokenLifetime", GKEAWS015.Rule) ?? ParameterCatalog.TokenLifetime.Default;
        var grants = workload.List("grants", atLeastOne: true, item => new GrantReader(findings).Read(item));
        var google = workload.Optional("googleServiceAccount", GoogleServiceAccount.Parse, GKEAWS022.Rule);
        var images = ReadImages(workload);
        var policies = workload.Texts("additionalPolicies", atLeastOne: false, GKEAWS032.Rule);
        var where = workload.Has("environments") ? ReadEnvironments(workload) : null;
        return name is null || account is null
            ? null
            : new WorkloadParameters(name, account, role ?? RoleName.Parse(account.Namespace), new ProjectedToken(audience, lifetime),
                grants, google, images, policies, where)
            {
                EphemeralNamespaces = pattern,
            };
    }

    private KubernetesServiceAccount? ReadServiceAccount(ObjectReader workload)
    {
        var @namespace = workload.Text("namespace", text => text, GKEAWS010.Rule);
        var name = workload.Text("serviceAccount", text => text, GKEAWS011.Rule);
        if (@namespace is null || name is null)
        {
            return null;
        }
        if (!GKEAWS012.Rule.Accepts(KubernetesServiceAccount.Combine(@namespace, name)))
        {
            findings.Add(GKEAWS012.Rule, GKEAWS012.Rule.Explain("serviceAccount"), workload.PositionOf("serviceAccount"));
            return null;
        }
        return KubernetesServiceAccount.Parse(@namespace, name);
    }

    private NamespacePattern? ReadPattern(ObjectReader workload)
    {
        var pattern = workload.Optional("ephemeralNamespaces", NamespacePattern.Parse, GKEAWS053.Rule);
        if (pattern?.OfTheCluster.FirstOrDefault() is { } own)
        {
            findings.Add(GKEAWS053.Rule, $"ephemeralNamespaces: {pattern} lets in {own}, which is the cluster's own; write more of the names, for example preview-*.", workload.PositionOf("ephemeralNamespaces"));
        }
        return pattern;
    }

    private static Dictionary<Language, Image> ReadImages(ObjectReader workload)
    {
        var images = new Dictionary<Language, Image>();
        if (workload.Has("images") && workload.Object("images", "csharp", "python") is { } json)
        {
            foreach (var language in new[] { Language.CSharp, Language.Python })
            {
                if (json.Optional(language.Word(), Image.Parse, GKEAWS033.Rule) is { } image)
                {
                    images.Add(language, image);
                }
            }
        }
        return images;
    }

    private List<EnvironmentName> ReadEnvironments(ObjectReader workload)
    {
        var names = workload.Texts("environments", atLeastOne: true, GKEAWS008.Rule).Select(EnvironmentName.Parse).ToList();
        foreach (var name in names.Where(name => environments.Count > 0 && !environments.Contains(name)))
        {
            findings.Add(GKEAWS027.Rule, $"environments: there is no environment {name}; there is {string.Join(", ", environments)}.", workload.PositionOf("environments"));
        }
        return names;
    }
}
