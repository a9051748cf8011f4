using System.Runtime.InteropServices;
using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Benchmarks.Scaffolding;

/// <summary><c>gke-aws</c> as one native program, published once for all benchmarks that want it.</summary>
internal static class NativeTool
{
    private const string RuntimeIdentifier = "linux-x64";

    private static readonly Lazy<string> LazyPath = new(Publish);

    /// <summary>Full path of the program. Ask <see cref="Absence"/> first.</summary>
    public static string Path => LazyPath.Value;

    /// <summary>Why this machine cannot make the program, as a side that takes its place; null: it can.</summary>
    public static AbsentSide? Absence(string sideName)
    {
        if (RuntimeInformation.RuntimeIdentifier != RuntimeIdentifier)
        {
            return new AbsentSide(sideName, $"it is published for {RuntimeIdentifier}, and this machine is {RuntimeInformation.RuntimeIdentifier}");
        }
        if ((Tool.Find("clang") ?? Tool.Find("gcc")) is not { } compiler)
        {
            return new AbsentSide(sideName, "Native AOT links with clang or gcc: apt-get install clang");
        }
        return Tool.Run(compiler, ["-E", "-include", "zlib.h", "-x", "c", "/dev/null"]).ExitCode == 0
            ? null
            : new AbsentSide(sideName, "Native AOT wants the headers of zlib: apt-get install zlib1g-dev");
    }

    private static string Publish()
    {
        Console.WriteLine($"Publishing gke-aws for {RuntimeIdentifier} as a native program …");
        var workbench = ProductInstallation.Workbench;
        var folder = workbench.PathOf("native");
        workbench.Build("publish", "src/GkeAws.Cli", "-c", "Release", "-r", RuntimeIdentifier, "-o", folder, "--artifacts-path", workbench.PathOf("build-native"));
        return System.IO.Path.Combine(folder, "gke-aws");
    }
}
