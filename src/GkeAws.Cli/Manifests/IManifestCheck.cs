using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests;

/// <summary>Finds one kind of mistake in the manifests of an environment.</summary>
internal interface IManifestCheck
{
    IEnumerable<Finding> Check(ManifestSet manifests);
}
