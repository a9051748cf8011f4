// The README's first command: dotnet run src/try.cs
// Does what a user would do, in a private template hive and package folder, and prints each command so that it can be typed.
using System.Diagnostics;

var root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
var artifacts = Path.Combine(root, "artifacts");
var packages = Path.Combine(artifacts, "packages");
var nuget = Path.Combine(artifacts, "nuget");
var project = Path.Combine(artifacts, "try", "BucketLister");

// A package of the same version, extracted by an earlier run, would shadow the one packed now.
foreach (var folder in Directory.Exists(nuget) ? Directory.GetDirectories(nuget, "gkeaws.*") : [])
{
    Directory.Delete(folder, recursive: true);
}
foreach (var folder in new[] { Path.Combine(artifacts, "try"), Path.Combine(artifacts, "hive") }.Where(Directory.Exists))
{
    Directory.Delete(folder, recursive: true);
}
Directory.CreateDirectory(Path.Combine(artifacts, "try"));

var steps = new (string Folder, string Command)[]
{
    (root, $"dotnet pack Templates.sln -c Release -o {packages}"),
    (root, $"export DOTNET_CLI_HOME={Path.Combine(artifacts, "hive")} NUGET_PACKAGES={nuget}"),
    (root, $"dotnet new install {packages}/GkeAws.Templates.*.nupkg"),
    (Path.GetDirectoryName(project)!, "dotnet new gke-aws-federation -o BucketLister"),
    (project, "dotnet tool restore"),
    (project, "dotnet build"),
    (project, "dotnet gke-aws --version"),
    (project, "dotnet gke-aws simulate"),
    (project, "dotnet gke-aws lab run -- dotnet run --no-build --project src/BucketLister"),
};
var folderNow = "";
var environment = new Dictionary<string, string>();
foreach (var (folder, command) in steps)
{
    if (folder != folderNow)
    {
        Show($"cd {folderNow = folder}");
    }
    Show(command);
    if (command.StartsWith("export ", StringComparison.Ordinal))
    {
        // A template hive and a package folder of their own for all that follows.
        environment = command["export ".Length..].Split(' ').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        continue;
    }
    var code = Run(folder, command);
    if (code != 0)
    {
        Console.Error.WriteLine($"try.cs: the command above ended with exit code {code}.");
        return code;
    }
}

Console.WriteLine();
Console.WriteLine($"The project is in {project}");
Console.WriteLine("Its README.md says how to go on; it reaches no cloud until you run its scripts.");
return 0;

static void Show(string command)
{
    Console.WriteLine();
    Console.WriteLine($"$ {command}");
}

int Run(string folder, string command)
{
    var words = command.Split(' ');
    var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { WorkingDirectory = folder };
    foreach (var word in words.Skip(1))
    {
        start.ArgumentList.Add(word.Contains('*') ? Newest(word) : word);
    }
    start.Environment["DOTNET_NOLOGO"] = "1";
    foreach (var (name, value) in environment)
    {
        start.Environment[name] = value;
    }
    using var process = Process.Start(start)!;
    process.WaitForExit();
    return process.ExitCode;
}

static string Newest(string pattern) => new DirectoryInfo(Path.GetDirectoryName(pattern)!)
    .GetFiles(Path.GetFileName(pattern)).OrderByDescending(file => file.LastWriteTimeUtc).First().FullName;
