namespace GkeAws.Templates.Tests.Scripts;

/// <summary>deploy/ENVIRONMENT as render writes it, reduced to what the scripts read.</summary>
internal sealed class EnvironmentFile
{
    public string Name { get; set; } = "dev";

    public string Account { get; set; } = "111122223333";

    public string Partition { get; set; } = "aws";

    public string Region { get; set; } = "ap-south-1";

    public string StandIns { get; set; } = "";

    public List<string> Clusters { get; } = [$"prod-1|asia-south1-a|demo-1|{ScriptProject.Issuer}|aws/providers/prod-1.asia-south1-a.demo-1.json"];

    public List<string> Roles { get; } = ["gke-to-aws-test|arn:aws:iam::111122223333:role/gke-to-aws-test"];

    public List<string> Policies { get; } = ["gke-to-aws-test|deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json"];

    public List<string> Workloads { get; } = ["bucket-lister|gke-to-aws-test|gke-service-account|gke-to-aws-test|sts.amazonaws.com|3600|csharp|"];

    public List<string> ClientIds { get; } = ["sts.amazonaws.com"];

    public static string Trust(string subject = ScriptProject.Subject) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Principal": { "Federated": "{{ScriptProject.ProviderArn}}" },
              "Action": "sts:AssumeRoleWithWebIdentity",
              "Condition": { "StringEquals": { "{{ScriptProject.Issuer[8..]}}:aud": "sts.amazonaws.com", "{{ScriptProject.Issuer[8..]}}:sub": "{{subject}}" } }
            }
          ]
        }

        """;

    public static string Permissions(string action = "s3:ListAllMyBuckets") => $$"""
        { "Version": "2012-10-17", "Statement": [ { "Sid": "ListBuckets", "Effect": "Allow", "Action": "{{action}}", "Resource": "*" } ] }

        """;

    public void Write(string project)
    {
        var folder = Path.Combine(project, "deploy", Name);
        Put(folder, "environment.sh", $"""
            # shellcheck shell=bash disable=SC2034
            ENVIRONMENT='{Name}'
            AWS_ACCOUNT='{Account}'
            AWS_PARTITION='{Partition}'
            AWS_DNS_SUFFIX='amazonaws.com'
            AWS_DEPLOY_REGION='{Region}'
            {Table("CLUSTERS", Clusters)}
            {Table("ROLES", Roles)}
            {Table("POLICIES", Policies)}
            {Table("WORKLOADS", Workloads)}
            STAND_INS='{StandIns}'

            """);
        foreach (var cluster in Clusters.Select(line => line.Split('|')))
        {
            var clientIds = string.Join(", ", ClientIds.Select(id => $"\"{id}\""));
            Put(folder, cluster[4], $$"""
                {
                  "Url": "{{cluster[3]}}",
                  "ClientIDList": [{{clientIds}}],
                  "Tags": [ { "Key": "managed-by", "Value": "gke-aws-federation" } ]
                }

                """);
        }
        foreach (var role in Roles.Select(line => line.Split('|')[0]))
        {
            Put(folder, $"aws/roles/{role}/trust-policy.json", Trust());
        }
        foreach (var policy in Policies.Select(line => line.Split('|')[1]))
        {
            Put(project, policy, Permissions());
        }
        WriteManifests(folder);
    }

    private void WriteManifests(string folder)
    {
        var resources = new List<string>();
        void Add(string path, string text)
        {
            if (!resources.Contains(path))
            {
                resources.Add(path);
                Put(folder, "kubernetes/" + path, text);
            }
        }
        foreach (var workload in Workloads.Select(line => line.Split('|')))
        {
            Add($"namespaces/{workload[1]}.yaml", $"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: \"{workload[1]}\"\n");
            Add($"serviceaccounts/{workload[1]}.{workload[2]}.yaml", $"apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: \"{workload[2]}\"\n  namespace: \"{workload[1]}\"\n");
            foreach (var language in workload[6].Split(','))
            {
                var name = language == "python" ? workload[0] + "-python" : workload[0];
                Add($"cronjobs/{name}.yaml", $"apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: \"{name}\"\n  namespace: \"{workload[1]}\"\nspec:\n  suspend: true\n");
            }
        }
        Put(folder, "kubernetes/kustomization.yaml", "resources:\n" + string.Concat(resources.Select(path => $"  - {path}\n")));
        var first = Workloads[0].Split('|');
        Put(folder, "test/aws-access-test.yaml", $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: aws-access-test\n  namespace: \"{first[1]}\"\n");
    }

    private static string Table(string name, List<string> lines) => $"{name}=(\n{string.Concat(lines.Select(line => $"'{line}'\n"))})";

    private static void Put(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
