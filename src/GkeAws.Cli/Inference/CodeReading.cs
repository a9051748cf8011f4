using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Cli.Inference;

/// <summary>The S3 calls of a project's C# code: every project below <c>src/</c>, compiled.</summary>
internal sealed class CodeReading(Terminal terminal, string folder)
{
    /// <returns>Null: there is no such code, or it does not compile; that was said.</returns>
    public async Task<IReadOnlyList<CodeCall>?> Calls(CancellationToken cancellation)
    {
        var source = Path.Combine(folder, "src");
        List<string> projects = Directory.Exists(source) ? [.. Directory.GetFiles(source, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
        if (projects.Count == 0)
        {
            terminal.Say($"gke-aws: no C# project below {ParameterFile.PathIn(folder, "src")}: only C# code can be read.");
            return null;
        }
        var scratch = Directory.CreateTempSubdirectory("gke-aws-infer-");
        try
        {
            var calls = new List<CodeCall>();
            foreach (var file in projects)
            {
                var compiler = new CompilerRun(scratch.FullName);
                var log = await compiler.Build(file, cancellation).ConfigureAwait(false) is { } text ? ErrorLog.Read(text, PathOf) : null;
                if (log is null || log.Errors.Count > 0)
                {
                    terminal.Say($"gke-aws: {PathOf(file)} does not compile, so nothing can be read from it:");
                    terminal.Say(Printable.Of(log is null ? compiler.Output.TrimEnd() : string.Join('\n', log.Errors)));
                    return null;
                }
                calls.AddRange(log.Calls);
            }
            return [.. calls.Distinct()];
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private string PathOf(string fullPath) => ParameterFile.PathIn(folder, Path.GetRelativePath(folder, fullPath).Replace('\\', '/'));
}
