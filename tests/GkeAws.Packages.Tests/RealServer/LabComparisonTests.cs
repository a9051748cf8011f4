using GkeAws.Packages.Tests.RealServer.Server;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>The same project, tokens and calls on the real server and on the lab, where the real one behaves like AWS: the same answers.</summary>
[Collection(nameof(FederatedCephGroup))]
public sealed class LabComparisonTests(FederatedCeph ceph)
{
    private const string SessionName = "real-server-tests";
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
    private const string BelowData = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::gke-aws-compared/data/*"}]}""";

    private static readonly IReadOnlyList<S3Step> Steps =
    [
        new("CreateBucket", HttpMethod.Put, "/gke-aws-compared", "<CreateBucketConfiguration><LocationConstraint>ap-south-1</LocationConstraint></CreateBucketConfiguration>"),
        new("HeadBucket", HttpMethod.Head, "/gke-aws-compared"),
        new("HeadBucket", HttpMethod.Head, "/gke-aws-absent"),
        new("PutObject", HttpMethod.Put, "/gke-aws-compared/data/one.txt", "first"),
        new("PutObject", HttpMethod.Put, "/gke-aws-compared/data/two.txt", "second"),
        new("PutObject", HttpMethod.Put, "/gke-aws-compared/data/deep/three.txt", "third"),
        new("PutObject", HttpMethod.Put, "/gke-aws-compared/top%20level", "fourth"),
        new("PutObject", HttpMethod.Put, "/gke-aws-compared/data/one.txt", "replaced"),
        new("PutObject", HttpMethod.Put, "/gke-aws-absent/one.txt", "nowhere"),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/data/one.txt"),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/data/one.txt", null, ("Range", "bytes=2-4")),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/data/one.txt", null, ("Range", "bytes=-3")),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/data/one.txt", null, ("Range", "bytes=100-")),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/data/one.txt", null, ("If-None-Match", "\"0\"")),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/data/one.txt", null, ("If-Match", "\"0\"")),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/absent"),
        new("HeadObject", HttpMethod.Head, "/gke-aws-compared/data/one.txt"),
        new("HeadObject", HttpMethod.Head, "/gke-aws-compared/absent"),
        new("ListObjectsV2", HttpMethod.Get, "/gke-aws-compared?list-type=2"),
        new("ListObjectsV2", HttpMethod.Get, "/gke-aws-compared?delimiter=%2F&list-type=2"),
        new("ListObjectsV2", HttpMethod.Get, "/gke-aws-compared?delimiter=%2F&list-type=2&prefix=data%2F"),
        new("ListObjectsV2", HttpMethod.Get, "/gke-aws-compared?list-type=2&max-keys=2"),
        new("ListObjectsV2", HttpMethod.Get, "/gke-aws-compared?list-type=2&start-after=data%2Fone.txt"),
        new("ListObjectsV2", HttpMethod.Get, "/gke-aws-absent?list-type=2"),
        new("DeleteObject", HttpMethod.Delete, "/gke-aws-compared/data/two.txt"),
        new("DeleteObject", HttpMethod.Delete, "/gke-aws-compared/data/two.txt"),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/data/two.txt"),
    ];

    /// <summary>
    /// For the role that may everything alone: to one that may little Ceph 16.2 tells what is absent, refuses DeleteObjects as a whole, and lets it
    /// see and change the versioning of a bucket that its user made.
    /// </summary>
    private static readonly IReadOnlyList<S3Step> StepsOfTheMighty =
    [
        new("CopyObject", HttpMethod.Put, "/gke-aws-compared/copy", "", ("x-amz-copy-source", "/gke-aws-compared/data/one.txt")),
        new("CopyObject", HttpMethod.Put, "/gke-aws-compared/copy", "", ("x-amz-copy-source", "/gke-aws-compared/nothing")),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/copy"),
        new("PutObjectTagging", HttpMethod.Put, "/gke-aws-compared/copy?tagging=", "<Tagging><TagSet><Tag><Key>team</Key><Value>data</Value></Tag></TagSet></Tagging>"),
        new("GetObjectTagging", HttpMethod.Get, "/gke-aws-compared/copy?tagging="),
        new("GetObjectTagging", HttpMethod.Get, "/gke-aws-compared/nothing?tagging="),
        new("DeleteObjectTagging", HttpMethod.Delete, "/gke-aws-compared/copy?tagging="),
        new("GetObjectTagging", HttpMethod.Get, "/gke-aws-compared/copy?tagging="),
        new("UploadPart", HttpMethod.Put, "/gke-aws-compared/copy?partNumber=1&uploadId=nothing", "part"),
        new("AbortMultipartUpload", HttpMethod.Delete, "/gke-aws-compared/copy?uploadId=nothing"),
        new("DeleteObjects", HttpMethod.Post, "/gke-aws-compared?delete=", "<Delete><Object><Key>copy</Key></Object><Object><Key>nothing</Key></Object></Delete>", ("Content-MD5", "1KSty1eBjudL3boXSd6jsg==")),
        new("GetBucketVersioning", HttpMethod.Get, "/gke-aws-compared?versioning="),
        new("ListObjectVersions", HttpMethod.Get, "/gke-aws-compared?versions="),
        new("PutBucketVersioning", HttpMethod.Put, "/gke-aws-compared?versioning=", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"),
        new("GetBucketVersioning", HttpMethod.Get, "/gke-aws-compared?versioning="),
        new("PutObject", HttpMethod.Put, "/gke-aws-compared/versions", "first"),
        new("PutObject", HttpMethod.Put, "/gke-aws-compared/versions", "second"),
        new("DeleteObject", HttpMethod.Delete, "/gke-aws-compared/versions"),
        new("GetObject", HttpMethod.Get, "/gke-aws-compared/versions"),
        new("ListObjectVersions", HttpMethod.Get, "/gke-aws-compared?prefix=versions&versions="),
        new("DeleteBucket", HttpMethod.Delete, "/gke-aws-compared"),
    ];

    public static TheoryData<string> PermissionIds => [.. ComparedPolicies.Permissions.Keys];

    public static TheoryData<string> TrustIds => [.. ComparedPolicies.Trusts.Keys];

    [SkippableTheory, MemberData(nameof(PermissionIds))]
    public async Task APermissionPolicyDecidesTheSameCalls(string id)
    {
        var running = ceph.Running;
        await using var lab = await FederatedLab.StartAsync(running);
        var (policy, session) = ComparedPolicies.PermissionsOf(id);
        var (real, ours) = await BothSessions(running, lab, $"compared-{id}", policy, session);
        using (real)
        using (ours)
        {
            foreach (var question in ComparedPolicies.Questions.Where(question => question.IsOfTheLab))
            {
                Assert.Equal(
                    (question, await real.SendAsync(question.Method, question.Path, question.Body)),
                    (question, await ours.SendAsync(question.Method, question.Path, question.Body)));
            }
        }
    }

    [SkippableTheory, MemberData(nameof(TrustIds))]
    public async Task ATrustPolicyTakesTheSameTokens(string id)
    {
        var running = ceph.Running;
        await using var lab = await FederatedLab.StartAsync(running);
        var (role, policy) = ($"compared-trust-{id}", ComparedPolicies.TrustOf(id, running));
        await running.Iam.CreateRoleAsync(role, policy);
        await lab.Iam.CreateRoleAsync(role, policy);
        foreach (var token in new[] { running.Token, running.Token with { ServiceAccount = "another" }, running.Token with { Namespace = "another" } })
        {
            var (real, _) = await running.Sts.AssumeRoleWithWebIdentityAsync(running.RoleArn(role), SessionName, running.Issuer.Mint(token));
            var (ours, _) = await lab.Sts.AssumeRoleWithWebIdentityAsync(lab.RoleArn(role), SessionName, lab.Mint(token));
            Assert.Equal((token.Subject, real), (token.Subject, ours));
        }
    }

    [SkippableFact]
    public async Task TheSameCallsHaveTheSameAnswers()
    {
        var running = ceph.Running;
        await using var lab = await FederatedLab.StartAsync(running);
        var (real, ours) = await BothSessions(running, lab, "compared-everything", Everything, null);
        var (narrowReal, narrowOurs) = await BothSessions(running, lab, "compared-data", BelowData, null);
        using (real)
        using (ours)
        using (narrowReal)
        using (narrowOurs)
        {
            await AssertSame(Steps.Concat(StepsOfTheMighty).Select(step => (step, real, ours)));
            // Again with a role that may little. Who may not list is told nothing of what is absent (AWS, API_GetObject); Ceph 16.2 tells it everybody.
            await AssertSame(Steps.Where(step => step.Operation != "CreateBucket" && !step.Path.Contains("absent", StringComparison.Ordinal)).Select(step => (step, narrowReal, narrowOurs)));
            Assert.Equal((await real.ListBucketsAsync()).Names.Order(StringComparer.Ordinal), (await ours.ListBucketsAsync()).Names.Order(StringComparer.Ordinal));
            Assert.Equal((await narrowReal.ListBucketsAsync()).Status, (await narrowOurs.ListBucketsAsync()).Status);
        }
    }

    [SkippableFact]
    public async Task TheSameUploadHasTheSameAnswers()
    {
        var running = ceph.Running;
        await using var lab = await FederatedLab.StartAsync(running);
        var (real, ours) = await BothSessions(running, lab, "compared-upload", Everything, null);
        using (real)
        using (ours)
        {
            Assert.Equal(await ComparedUpload.AnswersOf(real), await ComparedUpload.AnswersOf(ours));
        }
    }

    /// <summary>FIDELITY.md may name Ceph as a witness of an operation only where it is asked here.</summary>
    [Fact]
    public void EveryOperationThatCephVouchesForIsAsked()
    {
        var vouched = File.ReadLines(Repository.PathOf("src", "GkeAws.Lab", "FIDELITY.md")).Where(line => line.EndsWith("| Ceph |", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[2]);

        Assert.Equal([], vouched.Except(Steps.Concat(StepsOfTheMighty).Select(step => step.Operation).Append("ListBuckets").Concat(ComparedUpload.Operations)));
    }

    private static async Task AssertSame(IEnumerable<(S3Step Step, S3Session Real, S3Session Ours)> asked)
    {
        List<string> different = [];
        foreach (var (step, real, ours) in asked)
        {
            var (expected, answer) = (await step.AnswerOf(real), await step.AnswerOf(ours));
            if (expected != answer)
            {
                different.Add($"{step}\n  Ceph: {expected}\n  lab:  {answer}");
            }
        }
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    private static async Task<(S3Session Real, S3Session Ours)> BothSessions(FederatedCeph.Parts running, FederatedLab lab, string role, string policy, string? session)
    {
        await running.CreateRoleAsync(role, running.Project.TrustPolicy, policy);
        await lab.Iam.CreateRoleAsync(role, running.Project.TrustPolicy);
        await lab.Iam.PutRolePolicyAsync(role, FederatedCeph.PolicyName, policy);
        return (
            new S3Session(running.Server.Endpoint, await running.Sts.AssumeAsync(running.RoleArn(role), running.Issuer.Mint(running.Token), session), running.Server.Region),
            lab.Session(await lab.Sts.AssumeAsync(lab.RoleArn(role), lab.Mint(running.Token), session)));
    }
}
