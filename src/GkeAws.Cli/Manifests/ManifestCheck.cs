using GkeAws.Cli.Manifests.Checks;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests;

/// <summary>Checks the manifests of one environment without a cluster: what the API server refuses, and what nothing else notices.</summary>
internal static class ManifestCheck
{
    private static readonly IManifestCheck[] Checks =
    [
        new YamlSyntaxCheck(),
        new EmptyDocumentCheck(),
        new KindCheck(),
        new PlaceholderCheck(),
        new UnquotedTextCheck(),
        new UnknownFieldCheck(),
        new WrongTypeCheck(),
        new NameCheck(),
        new LabelCheck(),
        new VariableNameCheck(),
        new VariableTwiceCheck(),
        new VolumeTwiceCheck(),
        new ContainerImageCheck(),
        new ImageReferenceCheck(),
        new ImageTagCheck(),
        new PolicyWordCheck(),
        new PortCheck(),
        new TokenAudienceCheck(),
        new TokenPathCheck(),
        new TokenLifetimeCheck(),
        new MountPathCheck(),
        new TokenSubPathCheck(),
        new TokenFileCheck(),
        new MountedVolumeCheck(),
        new VolumeSourceCheck(),
        new RoleArnCheck(),
        new SessionNameCheck(),
        new RegionCheck(),
        new PartitionCheck(),
        new StsEndpointCheck(),
        new StaticKeyCheck(),
        new ApiTokenCheck(),
        new NonRootCheck(),
        new PrivilegeEscalationCheck(),
        new CapabilitiesCheck(),
        new SeccompCheck(),
        new RootUserCheck(),
        new NumericUserCheck(),
        new ReadOnlyRootCheck(),
        new WritableTmpCheck(),
        new EmptyDirSizeCheck(),
        new HomeCheck(),
        new DotnetDiagnosticsCheck(),
        new PythonBytecodeCheck(),
        new ResourcesCheck(),
        new ImmutableObjectCheck(),
        new SuspendedCronJobCheck(),
        new KustomizationResourceCheck(),
        new ForgottenManifestCheck(),
        new PodSecurityLabelsCheck(),
        new NamespaceCheck(),
        new ServiceAccountCheck(),
        new GoogleServiceAccountCheck(),
        new InstallAtStartCheck(),
    ];

    /// <param name="files">All files of the environment's <c>kubernetes/</c> and <c>test/</c> folders, kustomization.yaml included: some rules look across files.</param>
    /// <returns>By path, then by place, then by rule.</returns>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<ManifestFile> files)
    {
        var manifests = new ManifestSet(files);
        return [.. Checks.SelectMany(check => check.Check(manifests))
            .OrderBy(finding => finding.Location?.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location?.Position?.Line)
            .ThenBy(finding => finding.Location?.Position?.Column)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
    }
}
