using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Scripts;

/// <summary>
/// A produced project as far as its scripts see it, in a folder whose name has a space, beside recording stand-ins for
/// aws, kubectl, gcloud, curl and openssl. PATH holds nothing else but the tools that the scripts name themselves.
/// </summary>
internal sealed class ScriptProject : IDisposable
{
    public const string Issuer = "https://container.googleapis.com/v1/projects/prod-1/locations/asia-south1-a/clusters/demo-1";
    public const string ProviderArn = "arn:aws:iam::111122223333:oidc-provider/container.googleapis.com/v1/projects/prod-1/locations/asia-south1-a/clusters/demo-1";
    public const string Subject = "system:serviceaccount:gke-to-aws-test:gke-service-account";
    public const string Mark = "managed-by gke-aws-federation; environment dev";
    public const string Role = "gke-to-aws-test";
    public const string PolicyName = "gke-aws-federation-s3-policy";

    private static readonly string[] Utilities =
    [
        "awk", "base64", "bash", "cat", "chmod", "cp", "cut", "date", "diff", "dirname", "env", "find", "grep", "head", "mkdir",
        "mktemp", "paste", "rm", "sed", "sleep", "sort", "touch", "tr", "wc",
    ];

    private static readonly string[] StandIns = ["aws", "kubectl", "gcloud", "curl", "openssl"];

    private readonly TemporaryDirectory _folder = new();

    public ScriptProject(Action<EnvironmentFile>? change = null)
        : this("prod-1", Issuer, "111122223333", "aws")
    {
        Directory.CreateDirectory(Project("scripts"));
        foreach (var template in ScriptFiles.Templates)
        {
            ScriptFiles.Write(template, Project("scripts"));
        }
        var environment = new EnvironmentFile();
        change?.Invoke(environment);
        environment.Write(_folder["project one"]);
    }

    /// <summary>A whole project as a user has it, and a cloud that fits one of its environments; the context of kubectl is its first cluster.</summary>
    public ScriptProject(string folder, EnvironmentParameters environment)
        : this(environment.Clusters[0].Project.Value, environment.Clusters[0].Issuer.Url, environment.Account.Value, environment.Region.Partition.Name) =>
        FileTree.Copy(folder, _folder["project one"]);

    private ScriptProject(string googleProject, string issuer, string account, string partition)
    {
        Requires.Programs("bash", "diff", "openssl");
        InstallPrograms();
        foreach (var name in (string[])["providers", "roles", "objects", "google"])
        {
            Directory.CreateDirectory(StatePath(name));
        }
        State("account", account + "\n");
        State("partition", partition);
        State("issuer", issuer);
        State("pool", googleProject + ".svc.id.goog\n");
    }

    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>The recorded calls, words separated by one space.</summary>
    public IReadOnlyList<string> Calls => File.Exists(StatePath("log"))
        ? [.. File.ReadAllLines(StatePath("log")).Select(line => line.Replace('\t', ' '))]
        : [];

    /// <summary>Calls that change something: what a dry run and a second run must not make.</summary>
    public IReadOnlyList<string> Writes => [.. Calls.Where(WriteCalls.Matches)];

    public string Project(params string[] parts) => Path.Combine([_folder["project one"], .. parts]);

    public string StatePath(string name) => _folder[Path.Combine("state", name)];

    public bool HasState(string name) => File.Exists(StatePath(name)) || Directory.Exists(StatePath(name));

    public string ReadState(string name) => File.ReadAllText(StatePath(name));

    public void State(string name, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StatePath(name))!);
        File.WriteAllText(StatePath(name), text);
    }

    public void Forget() => File.Delete(StatePath("log"));

    public void Remove(string program) => File.Delete(Path.Combine(_folder["bin"], program));

    /// <summary>The machine's CLI instead of the stand-in: its calls are recorded all the same, and may be interrupted.</summary>
    public void InstallRealAws(string path)
    {
        File.Copy(Repository.PathOf("tests", "GkeAws.Templates.Tests", "Scripts", "StandIns", "real-aws"), Path.Combine(_folder["bin"], "aws"), overwrite: true);
        ScriptFiles.MakeExecutable(Path.Combine(_folder["bin"], "aws"));
        Variables["REAL_AWS"] = path;
        Variables["REAL_PATH"] = Environment.GetEnvironmentVariable("PATH");
    }

    public static string ProviderState(string arn) => "providers/" + Key(arn);

    public static string ObjectState(string kind, string name, string ns = "") => "objects/" + Key($"{kind.ToLowerInvariant()}|{ns}|{name}");

    public void AddRole(string name, string trust, string? description)
    {
        State($"roles/{name}/trust", trust);
        State($"roles/{name}/description", description ?? "");
        Directory.CreateDirectory(StatePath($"roles/{name}/policies"));
    }

    /// <summary>Runs a script from a foreign working directory; its process id is known to the stand-ins.</summary>
    public ToolResult Run(string script, params string[] arguments) => RunWith("", script, arguments);

    public ToolResult RunWith(string input, string script, params string[] arguments) => Start([], input, script, arguments);

    /// <summary>The same with a terminal as standard input, in which <paramref name="input"/> is typed.</summary>
    public ToolResult RunInTerminal(string input, string script, params string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(Project("scripts", script)).Select(word => $"'{word}'"));
        return Start([Tool.Find("script")!, "--quiet", "--return", "--command", command, "/dev/null"], input, "", []);
    }

    private ToolResult Start(string[] wrapper, string input, string script, string[] arguments)
    {
        var start = new List<string> { "-c", "printf '%s' \"$1\" >\"$STAND_IN_STATE/input\"; printf %s $$ >\"$STAND_IN_STATE/pid\"; shift; exec \"$@\" <\"$STAND_IN_STATE/input\"", "run", input };
        start.AddRange(wrapper.Length > 0 ? wrapper : [Project("scripts", script), .. arguments]);
        var environment = new Dictionary<string, string?>(Variables)
        {
            ["PATH"] = _folder["bin"],
            ["HOME"] = _folder.Path,
            ["TMPDIR"] = Temporary,
            ["STAND_IN_STATE"] = _folder["state"],
            ["REAL_OPENSSL"] = Tool.Find("openssl"),
            ["GKEAWS_RETRY_SECONDS"] = Variables.GetValueOrDefault("GKEAWS_RETRY_SECONDS") ?? "0",
        };
        Directory.CreateDirectory(Temporary);
        return Tool.Run(Path.Combine(_folder["bin"], "bash"), start, _folder.Path, environment, TimeSpan.FromMinutes(1), clearEnvironment: true);
    }

    /// <summary>Where the scripts may put temporary files; empty after every run.</summary>
    public string Temporary => _folder["tmp here"];

    public void Dispose() => _folder.Dispose();

    private static string Key(string text)
    {
        var key = text.ToCharArray();
        for (var at = 0; at < key.Length; at++)
        {
            if ("/:[] ".Contains(key[at]))
            {
                key[at] = '_';
            }
        }
        return new string(key);
    }

    private void InstallPrograms()
    {
        var bin = Directory.CreateDirectory(_folder["bin"]).FullName;
        foreach (var utility in Utilities)
        {
            File.CreateSymbolicLink(Path.Combine(bin, utility), Tool.Find(utility) ?? throw new InvalidOperationException($"{utility} is not on this machine"));
        }
        var source = Repository.PathOf("tests", "GkeAws.Templates.Tests", "Scripts", "StandIns");
        File.Copy(Path.Combine(source, "common.sh"), Path.Combine(bin, "common.sh"));
        foreach (var standIn in StandIns)
        {
            File.Copy(Path.Combine(source, standIn), Path.Combine(bin, standIn));
            ScriptFiles.MakeExecutable(Path.Combine(bin, standIn));
        }
    }
}
