using System.Security;
using GkeAws.Cli.Programs;

namespace GkeAws.Cli.Inference;

/// <summary>
/// A build of one project with GKEAWS490 switched on, into a folder of its own: the project's bin and obj stay as they are, and nothing is
/// skipped as up to date. The compiler's error log is the answer.
/// </summary>
internal sealed class CompilerRun(string scratch)
{
    private const string Settings = "is_global = true\ndotnet_diagnostic.GKEAWS490.severity = suggestion\n";

    private static readonly Dictionary<string, string> Variables = new() { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["MSBUILDDISABLENODEREUSE"] = "1" };

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
        string[] words =
        [
            "build", projectFile, "--no-incremental", "-nologo", "-v:quiet", "-p:CustomBeforeMicrosoftCommonTargets=" + targets, "-p:RunAnalyzers=true", "-p:GkeAwsRenderOnBuild=false",
        ];
        var run = await ProgramRun.Of("dotnet", words, cancellation, variables: Variables, patience: Timeout.InfiniteTimeSpan).ConfigureAwait(false)
            ?? throw new IOException("there is no dotnet. The .NET SDK 10 compiles the code that infer reads.");
        Output = run.Output + run.Error;
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
