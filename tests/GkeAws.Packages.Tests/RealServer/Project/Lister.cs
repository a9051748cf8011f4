namespace GkeAws.Packages.Tests.RealServer.Project;

/// <summary>One lister program of the produced project and how it is started outside a container.</summary>
/// <param name="Manifest">The manifest whose environment it gets.</param>
public sealed record Lister(IReadOnlyList<string> CommandLine, ManifestEnvironment Manifest)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public const string CSharp = "csharp";

    private static readonly Lazy<string> BuiltLister = new(() =>
    {
        var root = ProducedProject.Default.Root;
        Workbench.Shared.Dotnet(root, "build").MustExit(0);
        return Path.Combine(root, "src", "BucketLister", "bin", "Debug", "net10.0", "BucketLister.dll");
    });

    /// <summary>How a lister prints a bucket, as the guide's does.</summary>
    public static string BucketLine(string bucket) => $" - {bucket}";

    /// <summary>The produced Python lister under a Python given by program name or path. A machine without it, or without boto3, skips the test.</summary>
    public static Lister Named(string name)
    {
        var project = ProducedProject.Default;
        if (name == CSharp)
        {
            return new Lister(["dotnet", BuiltLister.Value], project.ManifestOf("bucket-lister.yaml"));
        }
        if (PythonInterpreter.Find(name) is not { } python)
        {
            Requires.Missing($"{name} with boto3 is not on this machine");
            throw new InvalidOperationException("Requires.Missing returned");
        }
        return new Lister(python.CommandLine(Path.Combine(project.Root, "python", "list_buckets.py")), project.ManifestOf("bucket-lister-python.yaml"));
    }

    /// <summary>Runs the lister as one pod's process: the manifest's environment, the token in its file, and where the server is; nothing else.</summary>
    public ToolResult Run(string podName, string token, Uri endpoint)
    {
        using var pod = new TemporaryDirectory();
        File.WriteAllText(pod["token"], token);
        var home = Directory.CreateDirectory(pod["home"]).FullName;
        var environment = Manifest.VariablesOf(podName, pod["token"], home);
        environment["AWS_ENDPOINT_URL"] = endpoint.GetLeftPart(UriPartial.Authority);
        foreach (var needed in new[] { "PATH", "DOTNET_ROOT" })
        {
            if (Environment.GetEnvironmentVariable(needed) is { } value)
            {
                environment[needed] = value;
            }
        }
        return Tool.Run(CommandLine[0], CommandLine.Skip(1), pod.Path, environment, Patience, clearEnvironment: true);
    }
}
