using System.ComponentModel;
using System.Diagnostics;
using System.Security;

namespace GkeAws.Cli.Inference;

/// <summary>
/// A build of one project with GKEAWS490 switched on, into a folder of its own: the project's bin and obj stay as they are, and nothing is
/// skipped as up to date. The compiler's error log is the answer.
/// </summary>
internal sealed class CompilerRun(string scratch)
{
    private const string Settings = "is_global = true\ndotnet_diagnostic.GKEAWS490.severity = suggestion\n";

    /// <summary>What a failed build printed.</summary>
    public string Output { get; private set; } = "";

    /// <returns>Text of the error log; null: the build did not reach the compiler, and <see cref="Output"/> says why.</returns>
    /// <exception cref="IOException">There is no <c>dotnet</c>.</exception>
    public async Task<string?> Build(string projectFile, CancellationToken cancellation)
    {
        var config = Path.Combine(scratch, "infer.globalconfig");
        var targets = Path.Combine(scratch, "infer.targets");
        var log = Path.Combine(scratch, $"{Path.GetFileNameWithoutExtension(projectFile)}.sarif");
        await File.WriteAllTextAsync(config, Settings, cancellation).ConfigureAwait(false);
        await File.WriteAllTextAsync(targets, Targets(config), cancellation).ConfigureAwait(false);
        var start = new ProcessStartInfo("dotnet",
        [
            "build", projectFile, "--no-incremental", "-nologo", "-v:quiet", "-p:CustomBeforeMicrosoftCommonTargets=" + targets, "-p:RunAnalyzers=true", "-p:GkeAwsRenderOnBuild=false",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            using var _ = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            Output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false) + await error.ConfigureAwait(false);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Win32Exception exception)
        {
            throw new IOException($"dotnet cannot be started: {exception.Message}. The .NET SDK 10 compiles the code that infer reads.", exception);
        }
        cancellation.ThrowIfCancellationRequested();
        return File.Exists(log) ? await File.ReadAllTextAsync(log, cancellation).ConfigureAwait(false) : null;
    }

    /// <summary>Referenced projects are built along: each has its own folders and log.</summary>
    private string Targets(string config) => $"""
        <Project>
          <PropertyGroup>
            <IntermediateOutputPath>{Escape(Path.Combine(scratch, "obj"))}/$(MSBuildProjectName)/</IntermediateOutputPath>
            <OutDir>{Escape(Path.Combine(scratch, "bin"))}/$(MSBuildProjectName)/</OutDir>
            <ErrorLog>{Escape(scratch)}/$(MSBuildProjectName).sarif,version=2.1</ErrorLog>
          </PropertyGroup>
          <ItemGroup>
            <!-- Not GlobalAnalyzerConfigFiles, which were read before this file. -->
            <EditorConfigFiles Include="{Escape(config)}" />
          </ItemGroup>
        </Project>

        """;

    private static string Escape(string path) => SecurityElement.Escape(path);
}
