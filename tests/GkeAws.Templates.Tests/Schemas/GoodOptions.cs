using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>Options of <c>gke-aws new</c>, chosen so that each choice and each longest value occurs.</summary>
internal sealed record GoodOptions(string Name, params string[] Words)
{
    public static IReadOnlyList<GoodOptions> All { get; } =
    [
        new("default"),
        new("list-objects", "--access=list-objects", "--bucket=team-data"),
        new("read", "--access=read", "--bucket=team-data"),
        new("read-write", "--access=read-write", "--bucket=team-data", "--aws-region=eusc-de-east-1"),
        new("full", "--access=full", "--bucket=team-data", "--aws-region=us-gov-west-1"),
        new("python", "--app=python"),
        new("both", "--app=both"),
        new("google-service-account", "--google-service-account=gke-to-aws-test"),
        new("china", "--aws-region=cn-north-1", "--access=read", "--bucket=team-data"),
        new("longest-names",
            $"-n=N{Of('a', 30)}.{Of('b', 32)}",
            $"--google-project=p{Of('-', 28)}9",
            "--cluster-location=northamerica-northeast12-a",
            $"--cluster-name=c{Of('-', 38)}9",
            $"--environment=e{Of('-', 61)}9",
            $"--workload=w{Of('-', 43)}9",
            $"--namespace=n{Of('-', 61)}9",
            $"--service-account=s{Of('a', 80)}.{Of('b', 87)}",
            $"--role-name={Of('R', 64)}",
            $"--audience={Of('x', 255)}",
            "--token-lifetime=4294967296",
            "--access=read-write",
            $"--bucket=b{Of('-', 61)}9",
            "--app=both",
            $"--image-repository=registry.example.com/{Of('i', 200)}",
            $"--google-service-account=g{Of('-', 28)}9",
            "--aws-region=us-gov-west-1"),
    ];

    public FederationParameters ToParameters()
    {
        var given = Words.Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var values = new OptionValues(ParameterCatalog.All
            .Where(parameter => given.ContainsKey(parameter.Option))
            .ToDictionary(parameter => parameter, parameter => given[parameter.Option]));
        var findings = values.Check();
        return findings.Count == 0 && given.Keys.All(option => ParameterCatalog.All.Any(parameter => parameter.Option == option))
            ? values.ToParameters()
            : throw new InvalidOperationException($"{Name}: an unknown option, or {string.Join('\n', findings)}");
    }

    private static string Of(char letter, int count) => new(letter, count);
}
