namespace GkeAws.Cli.Manifests;

/// <summary>A YAML text of one environment.</summary>
/// <param name="Path">As the user would type it, <c>/</c> between the parts.</param>
internal sealed record ManifestFile(string Path, string Text);
