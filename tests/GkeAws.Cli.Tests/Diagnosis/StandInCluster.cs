using GkeAws.Cli.Manifests;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>Programs called kubectl, gcloud and aws that answer from files: a cluster, as far as the doctor asks one.</summary>
internal sealed class StandInCluster
{
    // Each answer is a file, of one context or of all; with .error behind its name it is what the program complains of, with .hang it
    // never comes, with .meet it comes when so many ask. Calls are written down.
    private const string Kubectl = """
        #!/bin/sh
        cluster=$(dirname "$0")/../cluster
        printf '%s\n' "$*" >>"$cluster/calls"
        context=all
        [ "$1" != --context ] || context=$2
        # Waits until that many are asked at the same time, or ten seconds; how many there are is written down.
        meet() {
          mkdir -p "$cluster/here" && : >"$cluster/here/$$"
          for turn in 1 2 3 4 5 6 7 8 9 10; do
            count=$(ls "$cluster/here" | wc -l)
            echo "$count" >>"$cluster/together"
            [ "$count" -lt "$1" ] || break
            sleep 1
          done
          [ "$1" -gt 1 ] || { sleep 0.2; rm "$cluster/here/$$"; }
          [ "$count" -ge "$1" ] || exit 1
        }
        answer() {
          if [ -f "$cluster/$1.meet" ]; then meet "$(cat "$cluster/$1.meet")"; fi
          if [ -f "$cluster/$1.hang" ]; then sleep 300 & echo $! >"$cluster/child"; wait; fi
          for file in "$cluster/$context.$1" "$cluster/$1"; do
            if [ -f "$file.error" ]; then cat "$file.error" >&2; exit 1; fi
            if [ -f "$file" ]; then cat "$file"; exit 0; fi
          done
        }
        case "$*" in
          'version --client'*) echo '{"clientVersion":{"gitVersion":"v1.33.2"}}' ;;
          'config view --output json') answer config ;;
          *'get --raw /.well-known/openid-configuration') answer issuer ;;
          *'get --kustomize'*) answer objects ;;
          *'create token'*) answer token ;;
          *) echo "error: unknown command $*" >&2; exit 1 ;;
        esac

        """;

    private const string Gcloud = "#!/bin/sh\necho 530.0.0\n";
    private const string Aws = "#!/bin/sh\necho 'aws-cli/2.27.1 Python/3.13.3 Linux/6.1 source/x86_64'\n";

    private readonly TemporaryDirectory _folder;

    public StandInCluster(TemporaryDirectory folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder["cluster"]);
        Directory.CreateDirectory(Programs);
        foreach (var (name, text) in new[] { ("kubectl", Kubectl), ("gcloud", Gcloud), ("aws", Aws) })
        {
            Write(Path.Combine(Programs, name), text);
        }
    }

    public string Programs => _folder["bin"];

    public IReadOnlyList<string> Calls => File.ReadAllLines(_folder["cluster/calls"]);

    public string this[string answer]
    {
        get => File.ReadAllText(_folder["cluster/" + answer]);
        set => File.WriteAllText(_folder["cluster/" + answer], value);
    }

    public string PathOf(string answer) => _folder["cluster/" + answer];

    /// <summary>As kubectl 1.32.4 prints a configuration, as far as contexts go.</summary>
    public void Configure(string current, params IEnumerable<(string Context, string Entry)> contexts) => this["config"] = JsonPrinter.Print(new JsonObject(
    [
        new("kind", new JsonString("Config")),
        new("contexts", contexts.Any() ? new JsonArray(contexts.Select(pair => new JsonObject(
        [
            new("name", new JsonString(pair.Context)),
            new("context", new JsonObject([new("cluster", new JsonString(pair.Entry)), new("user", new JsonString(pair.Entry))])),
        ]))) : new JsonNull()),
        new("current-context", new JsonString(current)),
    ]));

    /// <summary>From now on that answer is a complaint; null: no longer.</summary>
    public void Fail(string answer, string? complaint)
    {
        var path = _folder[$"cluster/{answer}.error"];
        if (complaint is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, complaint + "\n");
        }
    }

    /// <summary>The manifests of an environment as an API server gives them back: with what it adds itself.</summary>
    public static string Applied(string project, string environment)
    {
        List<JsonValue> items = [];
        foreach (var path in Directory.EnumerateFiles(Path.Combine(project, "deploy", environment, "kubernetes"), "*.yaml", SearchOption.AllDirectories).Where(path => !Kustomization.IsFileName(path)))
        {
            var manifest = (JsonObject)JsonOf(YamlReader.Read(new ManifestFile(path, File.ReadAllText(path))).Documents[0]);
            items.Add(new JsonObject([.. manifest.Members, new JsonMember("status", new JsonObject([new("phase", new JsonString("Active"))]))]));
        }
        return JsonPrinter.Print(new JsonObject([new("apiVersion", new JsonString("v1")), new("kind", new JsonString("List")), new("items", new JsonArray(items))]));
    }

    private static JsonValue JsonOf(LocatedNode node) => node switch
    {
        LocatedMapping mapping => new JsonObject(mapping.Entries.Select(entry => new JsonMember(entry.Key.Text, JsonOf(entry.Value)))),
        LocatedSequence sequence => new JsonArray(sequence.Items.Select(JsonOf)),
        LocatedScalar { Boolean: { } truth } => new JsonBoolean(truth),
        LocatedScalar { IsPlain: true } scalar when long.TryParse(scalar.Text, out var number) => new JsonNumber(number),
        LocatedScalar scalar => new JsonString(scalar.Text),
        _ => throw new NotSupportedException(),
    };

    private static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
#pragma warning disable CA1416 // They are scripts of sh.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
