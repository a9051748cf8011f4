using System.Reflection;

namespace GkeAws.Cli.Scaffolding;

/// <summary>What a render depends on beside the parameters.</summary>
/// <param name="Version">Version of tool, generator and template: they ship together and projects pin it.</param>
/// <param name="PackageSource">Where these packages come from; empty: the user's own NuGet configuration.</param>
internal sealed record RenderSettings(string Version, string PackageSource)
{
    /// <summary>The running tool's own version, without the commit that the SDK appends.</summary>
    public static string ToolVersion { get; } = typeof(RenderSettings).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
