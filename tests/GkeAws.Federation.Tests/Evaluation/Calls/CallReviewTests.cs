using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.Calls;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation.Calls;

/// <summary>A call against the roles of two environments, dev and prod, whose policies are given.</summary>
public sealed class CallReviewTests
{
    private const string Read = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::team-data/*" }""";
    private const string Write = """{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::team-data/*" }""";
    private const string List = """{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::team-data", "Condition": { "StringLike": { "s3:prefix": "reports/*" } } }""";
    private const string Nothing = """{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*" }""";

    private static readonly FederationParameters Parameters = ParametersReader.Read(
        File.ReadAllText(Path.Combine(new GoldenScenario("fleet").ProjectFolder, "federation.json")), "federation.json").Parameters!;

    private static readonly EnvironmentParameters[] Environments = [Parameters.Environments[0], Parameters.Environments[0] with { Name = EnvironmentName.Parse("prod") }];

    private static readonly S3Call Get = new("GetObject", ["GetObject"]) { Bucket = KnownText.Exactly("team-data"), Key = KnownText.Exactly("a") };

    [Fact]
    public void What_both_allow_is_fine() => Assert.Null(Review(Get, Read, Read));

    [Fact]
    public void What_none_allows_is_401()
    {
        var review = Review(Get, Nothing, Nothing)!;

        Assert.Equal("GKEAWS401", review.Rule.Id);
        Assert.StartsWith("GetObject needs s3:GetObject on arn:aws:s3:::team-data/a, and no environment allows it: in ", review.Message, StringComparison.Ordinal);
        Assert.Equal("s3:GetObject on arn:aws:s3:::team-data/a", Assert.Single(review.Missing).ToString());
        Assert.Equal(2, review.Denied.Count);
    }

    [Fact]
    public void A_role_without_any_action_has_nothing() => Assert.Contains(" has nothing; ", Review(Get, Nothing, Nothing)!.Message, StringComparison.Ordinal);

    [Fact]
    public void What_one_allows_is_402()
    {
        var review = Review(Get, Read, Nothing)!;

        Assert.Equal("GKEAWS402", review.Rule.Id);
        Assert.Contains($"{Environments[0].Name} allows it, {Environments[1].Name} does not", review.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_outside_of_every_grant_is_403()
    {
        var review = Review(Get with { Bucket = KnownText.Exactly("team-dat") }, Read, Nothing)!;

        Assert.Equal("GKEAWS403", review.Rule.Id);
        Assert.Contains("outside every grant of ", review.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_beginning_that_a_grant_may_cover_says_nothing()
    {
        Assert.Null(Review(Get with { Bucket = new KnownText("team-", false) }, Read, Nothing));
        Assert.NotNull(Review(Get with { Bucket = new KnownText("other-", false) }, Read, Nothing));
        Assert.Null(Review(Get with { Bucket = new KnownText("other-", false) }, """{ "Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::x" }""", Nothing));
    }

    [Theory]
    [InlineData("arn:aws:s3:eu-west-1:123456789012:accesspoint/a")]
    [InlineData("team-data--euw1-az1--x-s3")]
    [InlineData("point-s3alias")]
    [InlineData("")]
    public void Access_points_directory_buckets_and_unknown_names_say_nothing(string bucket) =>
        Assert.Null(Review(Get with { Bucket = bucket.Length == 0 ? KnownText.Unknown : KnownText.Exactly(bucket) }, Nothing, Nothing));

    /// <summary>A condition on a key that the request lacks denies; one on a key that is not known here does not decide.</summary>
    [Fact]
    public void Keys_that_are_absent_deny_and_keys_that_are_unknown_do_not()
    {
        var list = new S3Call("ListObjectsV2", ["ListObjectsV2"]) { Bucket = KnownText.Exactly("team-data") };

        Assert.Null(Review(list with { Prefix = KnownText.Exactly("reports/2026") }, List, List));
        Assert.NotNull(Review(list with { Prefix = KnownText.Exactly("other/") }, List, List));
        Assert.NotNull(Review(list with { Prefix = null }, List, List));
        Assert.Null(Review(list with { Prefix = KnownText.Unknown }, List, List));
    }

    [Fact]
    public void A_copy_needs_its_source_and_a_call_on_everything_is_never_outside_of_a_grant()
    {
        var copy = new S3Call("CopyObject", ["CopyObject"]) { Bucket = KnownText.Exactly("team-data"), Key = KnownText.Exactly("b"), SourceBucket = KnownText.Exactly("team-source"), SourceKey = KnownText.Exactly("a") };
        Assert.Contains("s3:GetObject on arn:aws:s3:::team-source/a", Review(copy, Nothing, Nothing)!.Message, StringComparison.Ordinal);

        Assert.Equal("GKEAWS401", Review(new("ListBuckets", ["ListBuckets"]), Read, Read)!.Rule.Id);
    }

    /// <summary>Which key of KMS it is stands nowhere in the code.</summary>
    [Fact]
    public void Keys_of_KMS_are_not_asked_for() => Assert.Null(Review(
        new("PutObject", ["PutObject"]) { Bucket = KnownText.Exactly("team-data"), Key = KnownText.Exactly("a"), Traits = RequestTraits.Key }, Write, Write));

    /// <summary>What either the files or the next render allow is allowed; a Deny in the files stays one.</summary>
    [Fact]
    public void The_files_and_the_next_render_count_both()
    {
        var role = Role(Environments[0], Nothing);
        Assert.Equal(CallAnswer.Denied, role.Judge(Get));
        Assert.Equal(CallAnswer.Allowed, (role with { OnDisk = Policies(Read) }).Judge(Get));
        Assert.Equal(CallAnswer.Allowed, (role with { OnDisk = Policies(Nothing), Rendered = Policies(Read) }).Judge(Get));
        Assert.Equal(CallAnswer.Denied, (role with { OnDisk = Policies(Read.Replace("Allow", "Deny", StringComparison.Ordinal)), Rendered = Policies(Read) }).Judge(Get));
        Assert.Equal(CallAnswer.Unknown, (role with { IsOpen = true }).Judge(Get));
        Assert.Equal(CallAnswer.Unknown, role.Judge(new S3Call("Nothing", [])));
        Assert.True((role with { OnDisk = Policies(Read) }).Grants("s3:GetObject"));
        Assert.False(role.Grants("s3:GetObject"));
    }

    [Fact]
    public void Many_environments_and_actions_are_named_in_part()
    {
        var many = Enumerable.Range(0, 5).Select(index => Role(Environments[0] with { Name = EnvironmentName.Parse($"e{index}") }, """{ "Effect": "Allow", "Action": ["s3:PutObject", "s3:GetObjectAcl", "s3:DeleteObject", "s3:ListBucket"], "Resource": "*" }""")).ToList();

        var message = CallReview.Of(Get, many)!.Message;

        Assert.Contains("has s3:PutObject, s3:GetObjectAcl, s3:DeleteObject and 1 more", message, StringComparison.Ordinal);
        Assert.DoesNotContain("in e3", message, StringComparison.Ordinal);
    }

    private static CallReview? Review(S3Call call, string first, string second) => CallReview.Of(call, [Role(Environments[0], first), Role(Environments[1], second)]);

    private static RolePolicies Role(EnvironmentParameters environment, string statement) => new(environment, Parameters.WorkloadsOf(environment).First(), null, Policies(statement), false);

    private static ApplicablePolicies Policies(string statement) =>
        ApplicablePolicies.OfIdentity([PolicyReader.Read($$"""{ "Version": "2012-10-17", "Statement": {{statement}} }""", PolicyKind.Identity, "p").Document!]);
}
