using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>What the policies of every golden project really do, as a table that is reviewed like the project itself.</summary>
public class AccessTableTests
{
    public static TheoryData<string> Scenarios => [.. GoldenScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_table_is_the_committed_one(string name)
    {
        var scenario = new GoldenScenario(name);
        var file = Path.Combine(scenario.Folder, "access.md");
        var text = $"# Access of `{name}`\n\nWritten by the tests; UPDATE_GOLDEN=1 writes it anew.\n\n"
            + string.Concat(ProducedRole.Of(scenario).Select(role => new AccessTable(role).Write())).TrimEnd('\n') + "\n";

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, text);
        }
        Assert.Equal(File.ReadAllText(file), text);
    }

    /// <summary>Whatever the table says, this has to hold.</summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Only_the_own_token_opens_a_role_and_only_its_own_buckets(string name)
    {
        foreach (var role in ProducedRole.Of(new GoldenScenario(name)))
        {
            foreach (var cluster in role.Environment.Clusters)
            {
                foreach (var workload in role.Workloads)
                {
                    var (issuer, audience, subject) = (cluster.Issuer.Url, workload.Token.Audience.Value, workload.ServiceAccount.Subject.Value);

                    Assert.True(role.Assume(ProducedRole.Claims(issuer, audience, subject)).IsAllowed);
                    Assert.Equal("AccessDenied", role.Assume(ProducedRole.Claims(issuer, audience, subject + "x")).Error!.Code);
                    Assert.Equal("InvalidIdentityToken", role.Assume(ProducedRole.Claims(issuer, audience + "x", subject)).Error!.Code);
                    Assert.Equal("InvalidIdentityToken", role.Assume(ProducedRole.Claims(issuer + "x", audience, subject)).Error!.Code);
                }
            }
            foreach (var action in new[] { "s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:DeleteBucket" })
            {
                Assert.Equal(Decision.ImplicitDeny, role.Decide(action, $"arn:{role.Partition}:s3:::another-bucket/key"));
                Assert.Equal(Decision.ImplicitDeny, role.Decide(action, $"arn:{role.Partition}:s3:::another-bucket"));
            }
        }
    }
}
