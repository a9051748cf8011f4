using System.ComponentModel;
using System.Diagnostics;

namespace GkeAws.Cli.Laboratory;

/// <summary>Runs a command as the pod's program: its environment and the lab's endpoints, and nothing of the user's own AWS settings.</summary>
internal static class PodProcess
{
    private const string AwsPrefix = "AWS_";

    /// <summary>Where tools keep what they need of the user: the pod's HOME is an empty folder.</summary>
    private static readonly (string Variable, string[] BelowHome)[] Kept =
        [("DOTNET_CLI_HOME", []), ("NUGET_PACKAGES", [".nuget", "packages"]), ("PYTHONUSERBASE", [".local"])];

    /// <param name="scratch">Goes away with the run.</param>
    /// <returns>The command's own exit code; null when it could not be started.</returns>
    public static async Task<int?> Run(IReadOnlyList<string> command, PodEnvironment pod, Uri endpoint, string scratch, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith(AwsPrefix, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }
        if (Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home)
        {
            foreach (var (variable, below) in Kept)
            {
                start.Environment.TryAdd(variable, Path.Combine([home, .. below]));
            }
        }
        // Without these, a profile or cached credentials of the user's would stand in for the pod's token.
        start.Environment["HOME"] = Path.Combine(scratch, "home");
        start.Environment["AWS_CONFIG_FILE"] = Path.Combine(scratch, "no-config");
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(scratch, "no-credentials");
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in pod.Variables)
        {
            start.Environment[name] = value;
        }
        var url = endpoint.GetLeftPart(UriPartial.Authority);
        start.Environment["AWS_ENDPOINT_URL_STS"] = url;
        start.Environment["AWS_ENDPOINT_URL_S3"] = url;
        Directory.CreateDirectory(start.Environment["HOME"]!);
        try
        {
            using var process = Process.Start(start)!;
            // The command gets the terminal's Ctrl-C itself; what is left of it ends with us.
            using var _ = cancellation.Register(() => Kill(process));
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Kill(Process process)
    {
        if (!process.WaitForExit(TimeSpan.FromSeconds(2)))
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
