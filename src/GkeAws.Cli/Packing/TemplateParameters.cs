using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Packing;

/// <summary>Parameters whose texts are the tokens that the template engine replaces; their shape follows the choices.</summary>
internal static class TemplateParameters
{
    public static FederationParameters For(PackChoices choices)
    {
        var level = AccessLevels.Parse(choices[ParameterCatalog.Access])!.Value;
        return new FederationParameters(
            new ProjectParameters(
                ProjectName.ForTemplate(ParameterCatalog.ProjectName.Token),
                OptionValues.LanguagesOf(choices[ParameterCatalog.App]),
                ContinuousIntegration.ForTemplate(
                    DerivedSymbols.ContinuousIntegrationWord.Token,
                    ContinuousIntegration.Parse(choices[ParameterCatalog.ContinuousIntegration])))
            {
                HasWorkshop = choices[ParameterCatalog.Workshop] == Parameter.Yes,
                WorkshopForTemplate = DerivedSymbols.WorkshopWord.Token,
            },
            [
                new EnvironmentParameters(
                    EnvironmentName.ForTemplate(ParameterCatalog.Environment.Token),
                    AwsAccount.ForTemplate(ParameterCatalog.AwsAccount.Token),
                    AwsRegion.ForTemplate(ParameterCatalog.AwsRegion.Token, new Partition(DerivedSymbols.Partition.Token, DerivedSymbols.DnsSuffix.Token)),
                    [
                        new GkeCluster(
                            GoogleProject.ForTemplate(ParameterCatalog.GoogleProject.Token),
                            ClusterLocation.ForTemplate(ParameterCatalog.ClusterLocation.Token, DerivedSymbols.ClusterRegion.Token),
                            ClusterName.ForTemplate(ParameterCatalog.ClusterName.Token)),
                    ],
                    choices.Has(ParameterCatalog.ImageRepository) ? ImageRepository.ForTemplate(ParameterCatalog.ImageRepository.Token) : null)
                {
                    ImagesForTemplate = DerivedSymbols.Images.Token,
                },
            ],
            [
                new WorkloadParameters(
                    WorkloadName.ForTemplate(ParameterCatalog.Workload.Token),
                    KubernetesServiceAccount.ForTemplate(ParameterCatalog.Namespace.Token, ParameterCatalog.ServiceAccount.Token),
                    RoleName.ForTemplate(DerivedSymbols.Role.Token),
                    new ProjectedToken(Audience.ForTemplate(ParameterCatalog.Audience.Token), ParameterCatalog.TokenLifetime.Token),
                    [new LevelGrant(level, level == AccessLevel.ListBuckets ? null : BucketName.ForTemplate(ParameterCatalog.Bucket.Token)) { WordForTemplate = DerivedSymbols.AccessWord.Token }],
                    choices.Has(ParameterCatalog.GoogleServiceAccount) ? GoogleServiceAccount.ForTemplate(ParameterCatalog.GoogleServiceAccount.Token) : null,
                    new Dictionary<Language, Image>(),
                    [],
                    null),
            ]);
    }

    public static RenderSettings SettingsFor(PackChoices choices, string version) =>
        new(version, choices.Has(ParameterCatalog.PackageSource) ? ParameterCatalog.PackageSource.Token : "");
}
