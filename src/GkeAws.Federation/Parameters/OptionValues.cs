using GkeAws.Federation.Identity;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>The options of one call of <c>gke-aws new</c> (or <c>dotnet new</c>), defaults filled in.</summary>
public sealed class OptionValues
{
    private readonly Dictionary<Parameter, string> values;

    public OptionValues(IReadOnlyDictionary<Parameter, string> given) =>
        values = ParameterCatalog.All.ToDictionary(
            parameter => parameter,
            parameter => given.TryGetValue(parameter, out var value) ? AsMeant(parameter, value) : parameter.Default);

    public string this[Parameter parameter] => values[parameter];

    /// <summary>Every broken rule, all values together, in the order of the catalogue; the same that <c>dotnet new</c> reports.</summary>
    public IReadOnlyList<Finding> Check()
    {
        var findings = new List<Finding>();
        foreach (var parameter in ParameterCatalog.All)
        {
            var value = values[parameter];
            if (parameter.IsChoice && parameter.Choices.All(choice => choice.Word != value))
            {
                findings.Add(new Finding(parameter.ChoiceRule!, parameter.ChoiceRefusal));
            }
            if (value.Length == 0 && parameter.MayBeEmpty)
            {
                continue;
            }
            findings.AddRange(parameter.Rules
                .Where(rule => !rule.Accepts(value))
                .Select(rule => new Finding(rule, rule.Explain(parameter.Option))));
        }
        findings.AddRange(ParameterCatalog.Combinations
            .Where(Breaks)
            .Select(combination => new Finding(combination.Rule, combination.Rule.Explain(combination.About.Option))));
        return findings;
    }

    /// <summary>The parameters of a project with one environment, cluster and workload.</summary>
    /// <exception cref="ArgumentException">A value breaks a rule; see <see cref="Check"/>.</exception>
    public FederationParameters ToParameters()
    {
        var level = AccessLevels.Parse(this[ParameterCatalog.Access]) ?? throw new ArgumentException(GKEAWS016.Rule.Requirement);
        return new FederationParameters(
            new ProjectParameters(
                Identity.ProjectName.Parse(this[ParameterCatalog.ProjectName]),
                LanguagesOf(this[ParameterCatalog.App]),
                ContinuousIntegration.Parse(this[ParameterCatalog.ContinuousIntegration]))
            {
                HasWorkshop = this[ParameterCatalog.Workshop] == Parameter.Yes,
            },
            [
                new EnvironmentParameters(
                    EnvironmentName.Parse(this[ParameterCatalog.Environment]),
                    AwsAccount.Parse(this[ParameterCatalog.AwsAccount]),
                    AwsRegion.Parse(this[ParameterCatalog.AwsRegion]),
                    [
                        new GkeCluster(
                            GoogleProject.Parse(this[ParameterCatalog.GoogleProject]),
                            ClusterLocation.Parse(this[ParameterCatalog.ClusterLocation]),
                            ClusterName.Parse(this[ParameterCatalog.ClusterName])),
                    ],
                    Optional(ParameterCatalog.ImageRepository, ImageRepository.Parse)),
            ],
            [
                new WorkloadParameters(
                    WorkloadName.Parse(this[ParameterCatalog.Workload]),
                    KubernetesServiceAccount.Parse(this[ParameterCatalog.Namespace], this[ParameterCatalog.ServiceAccount]),
                    Optional(ParameterCatalog.RoleName, RoleName.Parse) ?? RoleName.Parse(this[ParameterCatalog.Namespace]),
                    new ProjectedToken(Audience.Parse(this[ParameterCatalog.Audience]), GKEAWS015.Rule.Demand(this[ParameterCatalog.TokenLifetime])),
                    [new LevelGrant(level, Optional(ParameterCatalog.Bucket, BucketName.Parse))],
                    Optional(ParameterCatalog.GoogleServiceAccount, GoogleServiceAccount.Parse),
                    new Dictionary<Language, Image>(),
                    [],
                    null),
            ]);
    }

    public static IReadOnlyList<Language> LanguagesOf(string app) => app switch
    {
        "csharp" => [Language.CSharp],
        "python" => [Language.Python],
        _ => [Language.CSharp, Language.Python],
    };

    /// <summary>As <c>dotnet new</c> takes it: a choice in any case, and an empty name as none.</summary>
    private static string AsMeant(Parameter parameter, string value) =>
        parameter == ParameterCatalog.ProjectName && value.Length == 0
            ? parameter.Default
            : parameter.Choices.FirstOrDefault(choice => choice.Word.Equals(value, StringComparison.OrdinalIgnoreCase))?.Word ?? value;

    private bool Breaks(CombinationRule combination) =>
        (combination.When is not { } when || when.Words.Contains(values[when.Choice]))
        && !combination.Rule.Accepts(string.Join(":", combination.Joined.Select(parameter => values[parameter])));

    private T? Optional<T>(Parameter parameter, Func<string, T> parse)
        where T : class
        => this[parameter].Length == 0 ? null : parse(this[parameter]);
}
