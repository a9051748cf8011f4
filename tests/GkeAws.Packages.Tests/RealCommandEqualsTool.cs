using System.Globalization;

namespace GkeAws.Packages.Tests;

/// <summary>The real command and the tool, files and modes. Hundreds of parameter sets are compared in process elsewhere.</summary>
public sealed class RealCommandEqualsTool
{
    public static TheoryData<string, string> Options => new()
    {
        { "022", "" },
        { "077", "--app both --access read --bucket team-data --google-service-account gke-to-aws-test" },
        { "022", "-n Acme.Storage --app python --aws-region cn-north-1 --namespace learner-07 --workshop" },
        { "027", "--aws-region us-gov-west-1 --cluster-location europe-west4 --access full --bucket a.b-c --workshop true" },
        { "002", "--image-repository registry.example.com/team --role-name r+=,.@-1 --token-lifetime 600 --package-source https://packages.example.com/v3/index.json" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void Same_files_bytes_and_modes(string umask, string options)
    {
        using var folder = new TemporaryDirectory();
        var arguments = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        Shell(umask, folder.Path, ["dotnet", "new", "gke-aws-federation", "-o", folder["a"], .. arguments]);
        if (!options.Contains("--package-source", StringComparison.Ordinal))
        {
            arguments.AddRange(["--package-source", Workbench.Shared.Packages]);
        }
        Shell(umask, folder.Path, ["dotnet", Repository.PathOf("artifacts", "tests", "build", "bin", "GkeAws.Cli", "release", "gke-aws.dll"), "new", "-o", folder["b"], .. arguments]);

        Assert.Empty(FileTree.Differences(FileTree.Read(folder["b"]), FileTree.Read(folder["a"])));
        Assert.Equal(Modes(folder["b"]), Modes(folder["a"]));
        var allowed = 0x1FF & ~Convert.ToInt32(umask, 8);
        Assert.All(Modes(folder["a"]), mode => Assert.Equal(0, mode.Value & ~allowed));
        Assert.Contains(Modes(folder["a"]), mode => (mode.Value & 0x40) != 0);
    }

    private static SortedDictionary<string, int> Modes(string folder) => new(
        FileTree.Read(folder).Keys.ToDictionary(path => path, path => OperatingSystem.IsWindows() ? 0 : (int)File.GetUnixFileMode(Path.Combine(folder, path))), StringComparer.Ordinal);

    private static void Shell(string umask, string folder, IEnumerable<string> command) => Tool.Run(
        "sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"umask {umask} && exec \"$@\""), "sh", .. command],
        folder, Workbench.Shared.Variables).MustExit(0);
}
