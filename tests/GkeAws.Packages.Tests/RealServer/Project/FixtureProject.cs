using System.Text.Json.Nodes;

namespace GkeAws.Packages.Tests.RealServer.Project;

/// <summary>The documents of a produced project, for as long as nothing produces one: the guide's names, the layout of the real output.</summary>
internal static class FixtureProject
{
    private const string Account = "111122223333";
    private const string Issuer = "container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo";
    private const string RoleName = "gke-to-aws-test";

    public static ProducedProject Produce(string access, string bucket = "")
    {
        // Beside the test's own build output: a static has no one who disposes it, and a test host ends too fast for exit handlers.
        var root = Path.Combine(AppContext.BaseDirectory, "fixture-projects", $"{access}.{bucket}");
        void Write(string path, string text)
        {
            var file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            // the same text each time, moved into place: a second test run beside this one never sees half a file
            var unfinished = Path.Combine(root, Guid.NewGuid().ToString("N"));
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, file, overwrite: true);
        }

        Write("deploy/dev/aws/providers/my-project.asia-south1-a.demo.json", $$"""
            {
              "Url": "https://{{Issuer}}",
              "ClientIDList": [
                "sts.amazonaws.com"
              ],
              "Tags": [
                { "Key": "made-by", "Value": "gke-aws-federation" }
              ]
            }
            """);
        Write($"deploy/dev/aws/roles/{RoleName}/trust-policy.json", $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": {
                    "Federated": "arn:aws:iam::{{Account}}:oidc-provider/{{Issuer}}"
                  },
                  "Action": "sts:AssumeRoleWithWebIdentity",
                  "Condition": {
                    "StringEquals": {
                      "{{Issuer}}:aud": "sts.amazonaws.com",
                      "{{Issuer}}:sub": "system:serviceaccount:gke-to-aws-test:gke-service-account"
                    }
                  }
                }
              ]
            }
            """);
        Write($"deploy/dev/aws/roles/{RoleName}/s3-policy.json", PolicyOf(access, bucket).ToString());
        Write("deploy/dev/kubernetes/cronjobs/bucket-lister.yaml", CronJob);
        Write("python/list_buckets.py", File.ReadAllText(Repository.PathOf("tests", "e2e", "boto3_lister.py")));
        return new ProducedProject(root, "dev");
    }

    private static JsonObject PolicyOf(string access, string bucket)
    {
        string[] onBucket = ["s3:ListBucket", "s3:GetBucketLocation"];
        string[] write = ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"];
        JsonNode[] statements = access switch
        {
            AccessLevel.ListBuckets => [Allow("*", "s3:ListAllMyBuckets")],
            AccessLevel.ListObjects => [Allow($"arn:aws:s3:::{bucket}", onBucket)],
            AccessLevel.Read => [Allow($"arn:aws:s3:::{bucket}", onBucket), Allow($"arn:aws:s3:::{bucket}/*", "s3:GetObject")],
            AccessLevel.ReadWrite =>
            [
                Allow($"arn:aws:s3:::{bucket}", [.. onBucket, "s3:ListBucketMultipartUploads"]),
                Allow($"arn:aws:s3:::{bucket}/*", ["s3:GetObject", .. write]),
            ],
            AccessLevel.Full => [Allow($"arn:aws:s3:::{bucket}", "s3:*"), Allow($"arn:aws:s3:::{bucket}/*", "s3:*")],
            _ => throw new ArgumentOutOfRangeException(nameof(access), access, "no such access level"),
        };
        return new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statements) };
    }

    private static JsonObject Allow(string resource, params string[] actions) => new()
    {
        ["Effect"] = "Allow",
        ["Action"] = new JsonArray([.. actions.Select(action => JsonValue.Create(action))]),
        ["Resource"] = resource,
    };

    private const string CronJob = $$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: "bucket-lister"
          namespace: "gke-to-aws-test"
        spec:
          suspend: true
          schedule: "0 0 1 1 *"
          jobTemplate:
            spec:
              template:
                spec:
                  serviceAccountName: "gke-service-account"
                  restartPolicy: Never
                  containers:
                    - name: lister
                      image: "asia-south1-docker.pkg.dev/my-project/containers/bucket-lister-python:v1"
                      env:
                        - name: AWS_ROLE_ARN
                          value: "arn:aws:iam::{{Account}}:role/{{RoleName}}"
                        - name: AWS_WEB_IDENTITY_TOKEN_FILE
                          value: /var/run/secrets/tokens/token
                        - name: AWS_ROLE_SESSION_NAME
                          valueFrom:
                            fieldRef:
                              fieldPath: metadata.name
                        - name: AWS_REGION
                          value: "ap-south-1"
                        - name: AWS_DEFAULT_REGION
                          value: "ap-south-1"
                        - name: AWS_STS_REGIONAL_ENDPOINTS
                          value: regional
                        - name: HOME
                          value: /tmp
                      volumeMounts:
                        - name: aws-token
                          mountPath: /var/run/secrets/tokens
                          readOnly: true
                        - name: tmp
                          mountPath: /tmp
                  volumes:
                    - name: aws-token
                      projected:
                        sources:
                          - serviceAccountToken:
                              audience: "sts.amazonaws.com"
                              expirationSeconds: 3600
                              path: token
                    - name: tmp
                      emptyDir:
                        sizeLimit: 64Mi
        """;
}
