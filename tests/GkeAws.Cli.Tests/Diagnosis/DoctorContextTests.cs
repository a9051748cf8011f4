namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>Which context is a cluster's, whatever it is called; whose credentials were asked.</summary>
public class DoctorContextTests
{
    [SkippableTheory]
    [InlineData("prod", "prod, which points to", false)]
    [InlineData("kind-local", "my-demo is one of kubectl's contexts, which points to", true)]
    [InlineData("b", "b is kubectl's current context, which points to", false)]
    public async Task A_renamed_context_is_known_by_the_cluster_that_it_points_to(string current, string says, bool isOther)
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        var name = isOther ? "my-demo" : current;
        setup.Cluster.Configure(current, ("kind-local", "kind-local"), (name, setup.Entry), ("z", setup.Entry));

        var lines = setup.Lines();

        Assert.All(lines, line => Assert.Equal("fine", DoctorTests.Text(line, "state")));
        Assert.Contains(says.Replace("prod, which", "prod is kubectl's current context, which", StringComparison.Ordinal), DoctorTests.Text(lines[0], "what"), StringComparison.Ordinal);
        Assert.Contains(setup.Cluster.Calls, call => call.StartsWith($"--context {name} ", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_context_by_hand_is_known_by_the_issuer()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        setup.Cluster.Configure("mine", ("mine", "by-hand"));

        var lines = setup.Lines();

        Assert.All(lines, line => Assert.Equal("fine", DoctorTests.Text(line, "state")));
        Assert.Equal("mine, kubectl's current context, is this cluster", DoctorTests.Text(lines[0], "what"));
    }

    [SkippableFact]
    public async Task Of_another_environment_neither_context_nor_credentials_are_wrong()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create(DoctorFleetTests.Fleet(2));

        var lines = setup.Lines("--environment", "env-01");

        Assert.Equal(["context unknown", "role unknown"], lines.Select(line => $"{DoctorTests.Text(line, "part")} {DoctorTests.Text(line, "state")}"));
        Assert.Contains("is of another cluster of federation.json", DoctorTests.Text(lines[0], "what"), StringComparison.Ordinal);
        Assert.Equal("gcloud container clusters get-credentials cluster-01 --location asia-south1 --project acme-prod-01", DoctorTests.Text(lines[0], "next"));
        Assert.Contains("the credentials are of account 222233334400, and env-01 is in 222233334401", DoctorTests.Text(lines[1], "what"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Without_the_right_to_read_IAM_nothing_of_the_account_is_wrong()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        await setup.BecomePod();

        var lines = DoctorTests.NotFine(setup);

        Assert.Equal(["provider unknown", "role unknown"], lines.Select(line => $"{DoctorTests.Text(line, "part")} {DoctorTests.Text(line, "state")}"));
        Assert.Equal(["Allow iam:GetOpenIDConnectProvider to whoever runs this command.", "Allow iam:GetRole to whoever runs this command."], lines.Select(line => DoctorTests.Text(line, "next")));
    }
}
