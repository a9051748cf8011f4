using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Policies;

/// <summary>Actions and their resources: AWS service authorization reference for S3.</summary>
public class PermissionPolicyTests
{
    private static readonly BucketName Bucket = BucketName.Parse("team-data");

    [Theory]
    [InlineData(AccessLevel.ListObjects, "ListObjects: s3:ListBucket on B")]
    [InlineData(AccessLevel.Read, "ListObjects: s3:ListBucket on B", "ReadObjects: s3:GetObject on B/*")]
    [InlineData(AccessLevel.ReadWrite, "ListObjects: s3:ListBucket on B", "ListUploads: s3:ListBucketMultipartUploads on B",
        "ReadAndWriteObjects: s3:GetObject s3:PutObject s3:DeleteObject s3:AbortMultipartUpload s3:ListMultipartUploadParts on B/*")]
    [InlineData(AccessLevel.Full, "WholeBucket: s3:* on B B/*")]
    public void Each_level_has_the_least_actions_on_the_resource_they_know(AccessLevel level, params string[] expected) =>
        Assert.Equal(expected, PolicyParameters.PermissionsOf("ap-south-1", new LevelGrant(level, Bucket)).Statements.Select(Describe));

    [Fact]
    public void Bucket_names_are_listed_on_the_only_resource_that_the_action_knows() =>
        Assert.Equal(["ListBuckets: s3:ListAllMyBuckets on *"], PolicyParameters.PermissionsOf("ap-south-1", new LevelGrant(AccessLevel.ListBuckets, null)).Statements.Select(Describe));

    [Theory]
    [InlineData("ap-south-1", "aws")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void Resources_lie_in_the_partition_of_the_environment(string region, string partition) =>
        Assert.Equal($"arn:{partition}:s3:::team-data", PolicyParameters.PermissionsOf(region, new LevelGrant(AccessLevel.Full, Bucket)).Statements[0].Resources![0]);

    [Theory]
    [InlineData(AccessLevel.Read, "kms:Decrypt")]
    [InlineData(AccessLevel.ReadWrite, "kms:Decrypt", "kms:GenerateDataKey")]
    [InlineData(AccessLevel.Full, "kms:Decrypt", "kms:GenerateDataKey")]
    public void A_key_is_used_through_S3_only(AccessLevel level, params string[] actions)
    {
        var statement = PolicyParameters.PermissionsOf("ap-south-1", new LevelGrant(level, Bucket, KmsKey: PolicyParameters.KmsKey)).Statements[^1];
        var condition = Assert.Single(statement.Conditions);

        Assert.Equal(actions, statement.Actions);
        Assert.Equal([PolicyParameters.KmsKey], statement.Resources!);
        Assert.Equal(("StringEquals", "kms:ViaService", "s3.ap-south-1.amazonaws.com"), (condition.Operator, condition.Key, Assert.Single(condition.Values)));
    }

    [Theory]
    [InlineData("ap-south-1", "eu-west-1", "s3.eu-west-1.amazonaws.com")]
    [InlineData("us-gov-west-1", null, "s3.us-gov-west-1.amazonaws.com")]
    [InlineData("cn-north-1", "cn-northwest-1", "s3.cn-northwest-1.amazonaws.com.cn")]
    [InlineData("eusc-de-east-1", null, "s3.eusc-de-east-1.amazonaws.eu")]
    public void The_key_goes_with_the_region_of_the_bucket(string environment, string? bucket, string service)
    {
        var grant = new LevelGrant(AccessLevel.Read, Bucket, Region: bucket is null ? null : AwsRegion.Parse(bucket), KmsKey: PolicyParameters.KmsKey);

        Assert.Equal([service], PolicyParameters.PermissionsOf(environment, grant).Statements[^1].Conditions[0].Values);
    }

    [Fact]
    public void A_prefix_bounds_the_listing_and_the_objects()
    {
        var statements = PolicyParameters.PermissionsOf("ap-south-1", new LevelGrant(AccessLevel.Read, Bucket, "a \"b\"\\/")).Statements;
        var condition = Assert.Single(statements[0].Conditions);

        Assert.Equal(("StringLike", "s3:prefix", "a \"b\"\\/*"), (condition.Operator, condition.Key, Assert.Single(condition.Values)));
        Assert.Equal(["arn:aws:s3:::team-data"], statements[0].Resources!);
        Assert.Equal(["arn:aws:s3:::team-data/a \"b\"\\/*"], statements[1].Resources!);
        Assert.Empty(statements[1].Conditions);
    }

    [Fact]
    public void A_grant_of_two_workloads_stands_there_once_and_ids_differ()
    {
        Grant[] grants = [new RawGrant(["s3:GetObject", "s3:PutObject"], ["*"]), new LevelGrant(AccessLevel.ListObjects, Bucket)];
        var parameters = PolicyParameters.With("ap-south-1", ["demo"],
            PolicyParameters.Workload("reader", "a", grants),
            PolicyParameters.Workload("writer", "a", new LevelGrant(AccessLevel.ListObjects, Bucket), new RawGrant(["s3:GetObject", "s3:PutObject"], ["*"]), new LevelGrant(AccessLevel.Full, Bucket)));

        var policy = PermissionPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role);

        Assert.Equal(
            ["Raw: s3:GetObject s3:PutObject on *", "ListObjects2: s3:ListBucket on B", "WholeBucket3: s3:* on B B/*"],
            policy.Statements.Select(Describe));
    }

    [Fact]
    public void One_value_has_no_brackets_and_what_is_empty_is_left_out() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Sid":"WholeBucket","Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::team-data","arn:aws:s3:::team-data/*"]}]}""",
        JsonPrinter.PrintCompact(PolicyParameters.PermissionsOf("ap-south-1", new LevelGrant(AccessLevel.Full, Bucket)).ToJson()));

    /// <summary>IAM API, policyDocumentType: tab, line feed, carriage return, U+0020 to U+00FF.</summary>
    [Fact]
    public void The_text_for_IAM_stays_in_its_alphabet_and_means_the_same()
    {
        var policy = PolicyParameters.PermissionsOf("ap-south-1", new LevelGrant(AccessLevel.Read, Bucket, "отчёты/é/😀\""));

        Assert.Matches(@"\A[\u0020-\u007E]+\z", policy.ToText());
        Assert.True(JsonSemantics.Equal(policy.ToJson(), JsonReader.Read(policy.ToText(), out _)!));
    }

    private static string Describe(PolicyStatement statement)
    {
        Assert.Equal(Effect.Allow, statement.Effect);
        Assert.Null(statement.Principals);
        return $"{statement.Sid}: {string.Join(' ', statement.Actions)} on {string.Join(' ', statement.Resources!).Replace("arn:aws:s3:::team-data", "B", StringComparison.Ordinal)}";
    }
}
