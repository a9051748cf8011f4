using CsCheck;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>federation.json files from a generator: one or two environments and clusters, up to three workloads, either language.</summary>
internal static class RandomParameters
{
    private static readonly string[] Clusters = ["demo", "prod", "blue", "green-2"];
    private static readonly string[] Environments = ["dev", "live"];
    private static readonly string[] Workloads = ["bucket-lister", "copier", "report"];
    private static readonly string[] Accounts = ["111122223333", "444455556666", "777788889999"];
    private static readonly string[] Regions = ["ap-south-1", "eu-west-1", "us-gov-west-1"];
    private static readonly string[] Languages = ["\"csharp\"", "\"python\"", "\"csharp\", \"python\""];
    private static readonly string[] Integrations = ["", ", \"continuousIntegration\": \"none\"", ", \"continuousIntegration\": \"github\""];
    private static readonly string[] Names = ["BucketLister", "Team.Lister"];

    public static Gen<string> Text { get; } =
        from name in Of(Names)
        from languages in Of(Languages)
        from integration in Of(Integrations)
        from environments in Some(Environments)
        from accounts in Of(Accounts).Array[Environments.Length]
        from regions in Of(Regions).Array[Environments.Length]
        from clusters in Some(Clusters)
        from workloads in Some(Workloads)
        from lifetime in Gen.Int[600, 7200]
        from bucket in Gen.Int[0, 3]
        select $$"""
            {
              "project": { "name": "{{name}}", "languages": [{{languages}}]{{integration}} },
              "environments": [
                {{string.Join(",\n    ", environments.Select((environment, i) => $$"""{ "name": "{{environment}}", "awsAccount": "{{accounts[i]}}", "awsRegion": "{{regions[i]}}", "trustPolicyQuota": 8192, "clusters": [{{string.Join(", ", clusters.Select(Cluster))}}] }"""))}}
              ],
              "workloads": [
                {{string.Join(",\n    ", workloads.Select(workload => $$"""{ "name": "{{workload}}", "namespace": "team-{{workload}}", "serviceAccount": "{{workload}}", "tokenLifetime": {{lifetime}}, "grants": [{{Grant(bucket)}}] }"""))}}
              ]
            }

            """;

    private static string Cluster(string name) => $$"""{ "googleProject": "my-project", "location": "asia-south1-a", "name": "{{name}}" }""";

    private static string Grant(int bucket) => bucket == 0
        ? """{ "access": "list-buckets" }"""
        : $$"""{ "access": "read", "bucket": "team-data-{{bucket}}" }""";

    private static Gen<string> Of(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>At least one, in the order of the list.</summary>
    private static Gen<string[]> Some(string[] values) =>
        Gen.Int[1, (1 << values.Length) - 1].Select(set => values.Where((_, index) => (set & (1 << index)) != 0).ToArray());
}
