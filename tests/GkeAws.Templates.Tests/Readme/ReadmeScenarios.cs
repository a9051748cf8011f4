namespace GkeAws.Templates.Tests.Readme;

/// <summary>The projects whose READMEs are looked at, each made once.</summary>
public sealed class ReadmeScenarios : IDisposable
{
    private const string Lists = """
        {
          "project": { "name": "Acme.Buckets", "languages": ["csharp", "python"] },
          "environments": [
            {
              "name": "dev", "awsAccount": "222233334444", "awsRegion": "eu-west-1",
              "clusters": [
                { "googleProject": "acme-dev", "location": "europe-west1", "name": "one" },
                { "googleProject": "acme-dev", "location": "europe-west4-b", "name": "two" }
              ]
            },
            {
              "name": "prod", "awsAccount": "333344445555", "awsRegion": "us-gov-west-1", "imageRepository": "docker.io/acme",
              "clusters": [ { "googleProject": "acme-prod", "location": "us-east1", "name": "main" } ]
            }
          ],
          "workloads": [
            { "name": "lister", "namespace": "lists", "serviceAccount": "lister", "grants": [ { "access": "list-buckets" } ] },
            {
              "name": "reader", "namespace": "reads", "serviceAccount": "reader", "googleServiceAccount": "reader-gsa",
              "grants": [ { "access": "read", "bucket": "acme-data", "prefix": "a b/" } ], "environments": ["prod"]
            }
          ]
        }
        """;

    private readonly Dictionary<string, Lazy<ReadmeProject>> projects = new()
    {
        ["default"] = new(() => ReadmeProject.FromOptions()),
        ["python"] = new(() => ReadmeProject.FromOptions("--app", "python")),
        ["both"] = new(() => ReadmeProject.FromOptions("--app", "both", "--google-service-account", "lister-gsa", "--access", "read", "--bucket", "team-data")),
        ["lists"] = new(() => ReadmeProject.FromJson(Lists)),
        // Mermaid takes "end" for a word of its own where it stands free; the other characters are all that the alphabets allow.
        ["hostile"] = new(() => ReadmeProject.FromOptions(
            "--audience", "a/b:c@d+e=f,end", "--role-name", "x+=,.@-_end", "--workload", "end", "--cluster-name", "end")),
    };

    public static TheoryData<string> Names => ["default", "python", "both", "lists", "hostile"];

    public ReadmeProject this[string name] => projects[name].Value;

    public void Dispose()
    {
        foreach (var project in projects.Values.Where(project => project.IsValueCreated))
        {
            project.Value.Dispose();
        }
    }
}
