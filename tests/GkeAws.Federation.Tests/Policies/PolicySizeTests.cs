using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Policies;

public class PolicySizeTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \t\r\n", 0)]
    [InlineData("{ \"a\" :\n\t[ 1, 2 ]\r\n}", 11)]
    [InlineData("{\"a b\": \"c\\\" d\"}", 15)]
    [InlineData("\"\\\\\" 1", 5)]
    [InlineData("\"open ", 6)]
    public void White_space_between_tokens_is_not_counted(string json, int characters) =>
        Assert.Equal(characters, PolicySize.OfText(json).Characters);

    [Fact]
    public void A_document_is_as_long_as_its_text_however_it_is_indented()
    {
        var policy = PolicyParameters.PermissionsOf("ap-south-1", new LevelGrant(AccessLevel.ReadWrite, BucketName.Parse("team-data"), "with a space/"));

        Assert.Equal(policy.ToText().Length, PolicySize.Of(policy).Characters);
        Assert.Equal(PolicySize.Of(policy), PolicySize.OfText(JsonPrinter.Print(policy.ToJson())));
    }

    /// <summary>IAM and STS quotas: role trust policy 2,048 by default and 8,192 at most; inline policies of a role 10,240 together.</summary>
    [Theory]
    [InlineData(2048, true, true, true)]
    [InlineData(2049, false, true, true)]
    [InlineData(8192, false, true, true)]
    [InlineData(8193, false, false, true)]
    [InlineData(10240, false, false, true)]
    [InlineData(10241, false, false, false)]
    public void The_quotas_are_the_last_size_that_fits(int characters, bool byDefault, bool atMost, bool inline)
    {
        var size = new PolicySize(characters);

        Assert.Equal((byDefault, atMost, inline), (size.FitsTrustPolicy(Limits.TrustPolicyDefaultSize), size.FitsTrustPolicyAtMost, size.FitsInlinePolicy));
    }

    [Fact]
    public void Five_clusters_with_names_of_usual_length_exceed_the_default_quota()
    {
        // AWS's launch text speaks of about four trust relationships in 2,048 characters.
        PolicySize SizeFor(int clusters)
        {
            var parameters = PolicyParameters.With("ap-south-1", [.. Enumerable.Range(1, clusters).Select(number => $"production-cluster-{number}")],
                PolicyParameters.Workload("bucket-lister", "sts.amazonaws.com"));
            return PolicySize.Of(TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role));
        }

        Assert.True(SizeFor(3).FitsTrustPolicy(Limits.TrustPolicyDefaultSize));
        Assert.False(SizeFor(5).FitsTrustPolicy(Limits.TrustPolicyDefaultSize));
        Assert.True(SizeFor(5).FitsTrustPolicyAtMost);
    }
}
