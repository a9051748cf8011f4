using System.Diagnostics;
using System.Text;

namespace GkeAws.Tests.Infra;

/// <summary>What a finished process said.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;

    /// <summary>Throws with everything the process said unless it ended with <paramref name="exitCode"/>.</summary>
    public ToolResult MustExit(int exitCode) => ExitCode == exitCode
        ? this
        : throw new InvalidOperationException($"exit code {ExitCode}, expected {exitCode}\n--- stdout\n{Output}\n--- stderr\n{Error}");
}

/// <summary>Runs another program with closed standard input and a bound on its time.</summary>
public static class Tool
{
    public static ToolResult Run(string fileName, IEnumerable<string> arguments, string? workingDirectory = null,
        IReadOnlyDictionary<string, string?>? environment = null, TimeSpan? timeout = null, bool clearEnvironment = false)
    {
        var start = new ProcessStartInfo(fileName)
        {
            WorkingDirectory = workingDirectory ?? Environment.CurrentDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        if (clearEnvironment)
        {
            start.Environment.Clear();
        }
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout ?? TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{fileName} {string.Join(' ', start.ArgumentList)} did not end in time\n{output.Result}\n{error.Result}");
        }
        return new ToolResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Full path of a program on PATH, or null.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
