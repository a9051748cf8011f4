using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters.Checks;
using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>Parameters, or the findings that say why there are none. Warnings may stand beside parameters.</summary>
public sealed record ParametersResult(FederationParameters? Parameters, IReadOnlyList<Finding> Findings);

/// <summary>Reads federation.json: every mistake is a finding with line and column, all of one file together.</summary>
public sealed class ParametersReader
{
    private readonly FindingList findings;

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
        var environmentReader = new EnvironmentReader(findings);
        var environments = environmentReader.ReadAll(root);
        var workloadReader = new WorkloadReader(findings, project?.Languages.Contains(Language.Python) == true);
        var workloads = workloadReader.ReadAll(root, environmentReader.Names);

        var sources = new ParameterSources(project, environments, workloads);
        NameCheck.Check(sources, findings);
        if (workloadReader.ReadEvery)
        {
            IdleEnvironmentCheck.Check(sources, findings);
        }
        ProviderCountCheck.Check(sources, findings);
        EphemeralCheck.Check(sources, findings);
        RoleCheck.Check(sources, findings);
        SharedAccountCheck.Check(sources, findings);
        SharedFileCheck.Check(sources, findings);
        TrustPolicySizeCheck.Check(sources, findings);
        return findings.HasErrors
            ? null
            : new FederationParameters(project!, [.. environments.Select(source => source.Environment)], [.. workloads.Select(source => source.Workload)]);
    }

    private ProjectParameters? ReadProject(ObjectReader root)
    {
        var project = root.Object("project", "name", "languages", "continuousIntegration", "workshop");
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
        var hasWorkshop = project.OptionalTruth("workshop");
        // The order of files and lists does not depend on the order of the words.
        return name is null ? null : new ProjectParameters(name, languages.OrderBy(language => language).ToList(), integration) { HasWorkshop = hasWorkshop };
    }
}
