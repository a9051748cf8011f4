using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GkeAws.Benchmarks.Lab;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Cli.Output;
using GkeAws.Federation.Parameters;
using GkeAws.Lab;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;

namespace GkeAws.Benchmarks.Diagnosis;

/// <summary>
/// 50 environments in one account, because there is one set of credentials, each with a cluster and a workload of its own; programs that
/// answer from files stand for dotnet, kubectl, gcloud and aws. All is as the scripts leave it.
/// </summary>
internal sealed class DoctorFleet : IDisposable
{
    public const int Environments = 50;

    private const string Program = """
        #!/bin/sh
        home=${0%/*}
        echo "${0##*/} $*" >>"$home/../calls"
        case "$*" in
          'version --client'*) echo '{"clientVersion":{"gitVersion":"v1.33.2"}}' ;;
          'config view'*) read -r line <"$home/../config"; echo "$line" ;;
          *'get --raw'*) read -r line <"$home/../$2.issuer"; echo "$line" ;;
          *'get --kustomize'*) read -r line <"$home/../$2.objects"; echo "$line" ;;
          *'create token'*) read -r line <"$home/../$2.token"; echo "$line" ;;
          *) echo 1.0.0 ;;
        esac

        """;

    private readonly TemporaryDirectory _folder;
    private readonly Dictionary<string, string?> _before = [];
    private LabServer _lab = null!;
    private int _calls;

    private DoctorFleet(TemporaryDirectory folder) => _folder = folder;

    public string Project => _folder["project"];

    public Uri Endpoint => _lab.Endpoint;

    /// <summary>The doctor's calls of each environment, with another signature.</summary>
    public IReadOnlyList<IReadOnlyList<QueryCall>> IamCalls { get; private set; } = [];

    public IReadOnlyList<QueryCall> TokenCalls { get; private set; } = [];

    public static DoctorFleet Start(TemporaryDirectory folder)
    {
        var fleet = new DoctorFleet(folder);
        Directory.CreateDirectory(fleet.Project);
        File.WriteAllText(Path.Combine(fleet.Project, "federation.json"), Parameters());
        if (CommandLine.Run(["render", "--project", fleet.Project], new Terminal(TextWriter.Null, Console.Error)).GetAwaiter().GetResult() != 0)
        {
            throw new InvalidOperationException("the fleet cannot be rendered");
        }
        var project = LabProject.Read(fleet.Project, out _)!;
        fleet._lab = LabServer.StartAsync(project, new LabOptions { Log = _ => Interlocked.Increment(ref fleet._calls) }).GetAwaiter().GetResult();
        fleet.InstallPrograms();
        fleet.Answer(project.Parameters.Environments);
        fleet.Sign(project.Parameters);
        return fleet;
    }

    /// <summary>What was asked since the last time.</summary>
    public AskedQuestions Forget()
    {
        var calls = File.ReadAllLines(_folder["calls"]);
        File.Delete(_folder["calls"]);
        return new AskedQuestions(calls, Interlocked.Exchange(ref _calls, 0));
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
        _lab.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void InstallPrograms()
    {
        Directory.CreateDirectory(_folder["bin"]);
        foreach (var name in new[] { "dotnet", "kubectl", "gcloud", "aws" })
        {
            File.WriteAllText(_folder[$"bin/{name}"], Program);
#pragma warning disable CA1416 // They are scripts of sh.
            File.SetUnixFileMode(_folder[$"bin/{name}"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        }
        Set("PATH", $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}");
    }

    private void Set(string name, string value)
    {
        _before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    private void Answer(IReadOnlyList<EnvironmentParameters> environments)
    {
        var (key, secret) = _lab.AdministratorOf(environments[0]);
        Set("AWS_ENDPOINT_URL", Endpoint.GetLeftPart(UriPartial.Authority));
        Set("AWS_ACCESS_KEY_ID", key);
        Set("AWS_SECRET_ACCESS_KEY", secret);
        File.WriteAllText(_folder["config"], new JsonObject
        {
            ["contexts"] = new JsonArray([.. environments.Select(environment => new JsonObject { ["name"] = environment.Name.Value, ["context"] = new JsonObject { ["cluster"] = Entry(environment) } })]),
            ["current-context"] = environments[0].Name.Value,
        }.ToJsonString() + "\n");
        foreach (var environment in environments)
        {
            File.WriteAllText(_folder[$"{environment.Name}.issuer"], $$"""{"issuer":"{{environment.Clusters[0].Issuer.Url}}"}""" + "\n");
            File.WriteAllText(_folder[$"{environment.Name}.objects"], Objects(Path.Combine(Project, "deploy", environment.Name.Value, "kubernetes")) + "\n");
        }
    }

    private static string Entry(EnvironmentParameters environment) => $"gke_{environment.Clusters[0].Project}_{environment.Clusters[0].Location}_{environment.Clusters[0].Name}";

    private void Sign(FederationParameters parameters)
    {
        var (key, secret) = _lab.AdministratorOf(parameters.Environments[0]);
        var iam = new SignedRequest(Endpoint, "us-east-1", new AwsCredentials(key, secret), "iam");
        List<IReadOnlyList<QueryCall>> calls = [];
        List<QueryCall> tokens = [];
        foreach (var environment in parameters.Environments)
        {
            var workload = parameters.WorkloadsOf(environment).Single();
            var token = _lab.Mint(environment.Clusters[0], new PodToken(workload.Token.Audience.Value, workload.ServiceAccount.Namespace, workload.ServiceAccount.Name, "pod-1", TimeSpan.FromHours(10)));
            File.WriteAllText(_folder[$"{environment.Name}.token"], token + "\n");
            var form = $"Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleSessionName=bare&DurationSeconds=900&RoleArn={Uri.EscapeDataString(environment.ArnOf(workload.Role).ToString())}&WebIdentityToken={token}";
            tokens.Add(new QueryCall(form, []));
            var role = $"RoleName={workload.Role}";
            calls.Add([.. new[]
            {
                $"GetOpenIDConnectProvider&OpenIDConnectProviderArn={Uri.EscapeDataString(environment.ProviderOf(environment.Clusters[0]).ToString())}",
                $"GetRole&{role}", $"ListRolePolicies&{role}&MaxItems=1000", $"ListAttachedRolePolicies&{role}&MaxItems=1000", $"GetRolePolicy&{role}&PolicyName=gke-aws-federation-s3-policy",
            }.Select(call => $"Action={call}&Version=2010-05-08").Select(call => new QueryCall(call, iam.Headers("POST", "/", Encoding.ASCII.GetBytes(call))))]);
        }
        (IamCalls, TokenCalls) = (calls, tokens);
    }

    /// <summary>The manifests as kubectl prints objects, in one line.</summary>
    private static string Objects(string folder) => new JsonObject
    {
        ["kind"] = "List",
        ["items"] = new JsonArray([.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(path => !Kustomization.IsFileName(path))
            .Select(path => JsonOf(YamlReader.Read(new ManifestFile(path, File.ReadAllText(path))).Documents[0]))]),
    }.ToJsonString();

    private static JsonNode? JsonOf(LocatedNode node) => node switch
    {
        LocatedMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, JsonOf(entry.Value)))),
        LocatedSequence sequence => new JsonArray([.. sequence.Items.Select(JsonOf)]),
        LocatedScalar { Boolean: { } truth } => JsonValue.Create(truth),
        LocatedScalar { IsPlain: true } scalar when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        LocatedScalar scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };

    private static string Parameters() => new JsonObject
    {
        ["project"] = new JsonObject { ["name"] = "Fleet", ["languages"] = new JsonArray("csharp") },
        ["environments"] = new JsonArray([.. Enumerable.Range(0, Environments).Select(number => new JsonObject
        {
            ["name"] = $"env-{number:D2}",
            ["awsAccount"] = "222233334444",
            ["awsRegion"] = "ap-south-1",
            ["clusters"] = new JsonArray(new JsonObject { ["googleProject"] = $"acme-prod-{number:D2}", ["location"] = "asia-south1", ["name"] = "main" }),
        })]),
        ["workloads"] = new JsonArray([.. Enumerable.Range(0, Environments).Select(number => new JsonObject
        {
            ["name"] = $"service-{number:D2}",
            ["namespace"] = "team",
            ["serviceAccount"] = $"service-{number:D2}",
            ["role"] = $"service-{number:D2}",
            ["environments"] = new JsonArray($"env-{number:D2}"),
            ["grants"] = new JsonArray(new JsonObject { ["access"] = "read", ["bucket"] = $"acme-data-{number:D2}" }),
        })]),
    }.ToJsonString();
}
