using GkeAws.Generators.Tests.InProcess;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>Calls that no environment allows.</summary>
public sealed class GKEAWS401Tests
{
    [Theory]
    [InlineData("await s3.PutObjectAsync(new PutObjectRequest { BucketName = \"team-data\", Key = \"a.txt\" }, stop);", "PutObjectAsync")]
    [InlineData("await s3.PutObjectAsync(new() { BucketName = Bucket, Key = input }, stop);", "PutObjectAsync")]
    [InlineData("var request = new PutObjectRequest(); request.BucketName = Bucket; request.Key = input; await s3.PutObjectAsync(request, stop);", "PutObjectAsync")]
    [InlineData("await s3.DeleteObjectAsync(\"team-data\", input, stop);", "DeleteObjectAsync")]
    [InlineData("await s3.PutObjectAsync(new PutObjectRequest { BucketName = $\"team-{input}\", Key = \"a\" }, stop);", "PutObjectAsync")]
    [InlineData("await transfer.UploadAsync(\"file\", \"team-data\", stop);", "UploadAsync")]
    [InlineData("await transfer.UploadDirectoryAsync(\"folder\", \"team-data\", stop);", "UploadDirectoryAsync")]
    [InlineData("_ = s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = Bucket, Key = \"a\", Verb = HttpVerb.PUT });", "GetPreSignedURL")]
    [InlineData("await s3.CopyObjectAsync(\"team-data\", \"a\", \"team-data\", \"b\", stop);", "CopyObjectAsync")]
    [InlineData("await s3.InitiateMultipartUploadAsync(Bucket, \"a\", stop);", "InitiateMultipartUploadAsync")]
    [InlineData("await s3.PutBucketPolicyAsync(Bucket, \"{}\", stop);", "PutBucketPolicyAsync")]
    [InlineData("await s3.PutObjectTaggingAsync(new PutObjectTaggingRequest { BucketName = Bucket, Key = \"a\" }, stop);", "PutObjectTaggingAsync")]
    [InlineData("await s3.ListBucketsAsync(stop);", "ListBucketsAsync")]
    [InlineData("await s3?.DeleteObjectAsync(Federation.Workloads.BucketLister.Buckets.TeamData.Name, \"a\", stop)!;", "DeleteObjectAsync")]
    [InlineData("/* 😀 */ await s3\r\n   . \r\n DeleteObjectAsync (\r\n Bucket , \"ключ\"+input , stop ) ;", "DeleteObjectAsync")]
    public void Of_reading_rights_a_write_is_said(string body, string underlined) =>
        Assert.Equal([$"GKEAWS401 '{underlined}'"], CallProject.Findings(CallProject.Read, body));

    [Fact]
    public void The_message_says_what_is_needed_what_there_is_and_what_to_do()
    {
        var found = Assert.Single(CallProject.Diagnostics(CallProject.Project(CallProject.ListBuckets, CallProject.Method("await s3.GetObjectAsync(\"team-data\", \"a.txt\", stop);"))));

        Assert.Equal(
            "GetObject needs s3:GetObject on arn:aws:s3:::team-data/a.txt, and no environment allows it: in dev gke-to-aws-test has s3:ListAllMyBuckets; grant it in federation.json and run gke-aws render",
            found.GetMessage());
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public void A_client_class_and_its_heirs_are_seen_too() => Assert.Equal(["GKEAWS401 'PutObjectAsync'"], CallProject.Findings(CallProject.Project(CallProject.Read,
        CallProject.Usings + "class Mine : AmazonS3Client { public Task Go() => PutObjectAsync(new PutObjectRequest { BucketName = \"team-data\", Key = \"a\" }); }")));

    [Fact]
    public void A_policy_on_disk_that_denies_it_counts()
    {
        var project = CallProject.Project(CallProject.Read, CallProject.Method("await s3.GetObjectAsync(Bucket, \"a\", stop);"));
        project.Files["deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json"] =
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:Get*", "Resource": "*" }] }""";

        Assert.Single(CallProject.Findings(project));
    }

    [Fact]
    public void A_policy_on_disk_that_allows_it_counts()
    {
        var project = CallProject.Project(CallProject.ListBuckets, CallProject.Method("await s3.GetObjectAsync(Bucket, \"a\", stop);"));
        project.Files["deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json"] =
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::team-data/*" }] }""";

        Assert.Empty(CallProject.Findings(project));
    }

    [Fact]
    public void Policies_of_the_users_own_may_allow_anything_until_they_are_read()
    {
        var call = CallProject.Method("await s3.GetObjectAsync(Bucket, \"a\", stop);");
        var files = new Dictionary<string, string?> { ["federation.json"] = CallProject.Parameters(CallProject.ListBuckets, "\"additionalPolicies\": [\"policies/own.json\"], ") };

        Assert.Empty(CallProject.Findings(new TestProject { Files = files, Sources = [call] }));
        files["policies/own.json"] = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:*", "Resource": "*" }] }""";
        Assert.Single(CallProject.Findings(new TestProject { Files = new(files), Sources = [call] }));
    }
}
