using System.Runtime.CompilerServices;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>The AWS variables of this process: only the given ones are set, AWS's files hold the given profile, and instance metadata is out of reach. Undone at the end.</summary>
internal sealed class AwsEnvironment : IDisposable
{
    private static readonly TemporaryDirectory Folder = new();

    private readonly Dictionary<string, string?> _before = [];

    public AwsEnvironment(params IEnumerable<(string Name, string Value)> variables)
    {
        foreach (var name in Names().Where(name => !name.EndsWith("_FILE", StringComparison.Ordinal)))
        {
            Set(name, null);
        }
        Set("AWS_EC2_METADATA_DISABLED", "true");
        foreach (var (name, value) in variables)
        {
            Set(name, value);
        }
    }

    /// <summary>AWS's SDK looks for its files once in a process: they are ours before any test begins, and never those of whoever runs the tests.</summary>
    [ModuleInitializer]
    public static void OwnFiles()
    {
        foreach (var name in Names())
        {
            Environment.SetEnvironmentVariable(name, null);
        }
        File.WriteAllText(Folder["config"], "");
        File.WriteAllText(Folder["credentials"], "");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Folder["config"]);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Folder["credentials"]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Dispose();
    }

    public static void WriteConfig(string text) => File.WriteAllText(Folder["config"], text);

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
        WriteConfig("");
    }

    private static List<string> Names() => [.. Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("AWS_", StringComparison.Ordinal))];

    private void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }
}
