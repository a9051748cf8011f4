using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary><c>gke-aws doctor</c> against the lab and stand-ins for kubectl, gcloud and the AWS CLI.</summary>
public class DoctorTests
{
    public static TheoryData<string> Names => [.. BrokenSetups.All.Select(setup => setup.Name)];

    [SkippableFact]
    public async Task Where_all_is_as_the_scripts_leave_it_all_is_fine()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();

        var run = setup.Doctor().MustExit(0);

        Assert.Contains("All is fine.", run.Output, StringComparison.Ordinal);
        Assert.Contains("kubectl  v1.33.2", run.Output, StringComparison.Ordinal);
        Assert.Contains("aws      2.27.1", run.Output, StringComparison.Ordinal);
        Assert.Equal(["context", "issuer", "objects", "provider", "role", "trust", "permissions", "token"], setup.Lines().Select(line => Text(line, "part")));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_is_named_and_nothing_else_and_its_next_step_mends_it(string name)
    {
        Requires.Programs("sh");
        var broken = BrokenSetups.All.Single(row => row.Name == name);
        await using var setup = await DoctorSetup.Create();

        broken.Break(setup);
        var lines = NotFine(setup);

        Assert.Equal(broken.Lines.Select(line => $"{line.Part} {line.State}"), lines.Select(line => $"{Text(line, "part")} {Text(line, "state")}"));
        Assert.All(broken.Lines.Zip(lines), pair =>
        {
            Assert.Contains(pair.First.Says, $"{Text(pair.Second, "what")}\n{string.Join('\n', pair.Second["details"]!.AsArray().Select(detail => detail!.GetValue<string>()))}", StringComparison.Ordinal);
            Assert.Contains(pair.First.Next, Text(pair.Second, "next"), StringComparison.Ordinal);
        });

        broken.Fix(setup);
        Assert.Empty(NotFine(setup).Select(line => line.ToJsonString()));
    }

    [Fact]
    public void Every_error_that_AWS_explains_has_a_broken_setup_that_shows_its_words()
    {
        var rows = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "cases", "doctor", "error-catalogue.json")))!.AsArray().Select(row => row!.AsObject()).ToList();

        Assert.Equal(rows.Select(row => Text(row, "row")).Order(StringComparer.Ordinal), BrokenSetups.All.Select(setup => setup.Row).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Contains(BrokenSetups.All, setup => setup.Row == Text(row, "row")
            && setup.Lines.Any(line => line is { Part: "token", State: "wrong" } && line.Says.StartsWith($"{Text(row, "code")}: {Text(row, "message")}", StringComparison.Ordinal))));
        Assert.True(BrokenSetups.All.Count >= 25);
        Assert.Distinct(BrokenSetups.All.Select(setup => setup.Name));
    }

    [SkippableFact]
    public async Task The_scripts_that_lines_name_mend_the_account()
    {
        Requires.Programs("bash", "aws", "diff");
        await using var setup = await DoctorSetup.Create();
        setup.Account.RemoveProvider(setup.ProviderArn);
        setup.Change(role => role with { TrustPolicy = role.TrustPolicy.Replace(":gke-service-account", ":other", StringComparison.Ordinal), Policies = new Dictionary<string, string>() });

        var scripts = NotFine(setup).Select(line => Text(line, "next").Split(',')[0]).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal([BrokenSetups.ProviderScript, BrokenSetups.RoleScript], scripts);
        foreach (var script in scripts)
        {
            setup.Type(script).MustExit(0);
        }
        Assert.Empty(NotFine(setup).Select(line => line.ToJsonString()));
    }

    [SkippableFact]
    public async Task Neither_order_nor_lists_of_one_nor_white_space_make_a_policy_another()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();

        setup.Change(role => role with
        {
            TrustPolicy = role.TrustPolicy.Replace("\"sts:AssumeRoleWithWebIdentity\"", "[ \"sts:AssumeRoleWithWebIdentity\" ]", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal),
        });

        Assert.Empty(NotFine(setup));
    }

    [SkippableFact]
    public async Task Nothing_is_changed_and_no_token_is_shown()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        var before = FileTree.Read(setup.Project.Folder);

        var run = setup.Doctor("--format", "json").MustExit(0);

        Assert.Empty(FileTree.Differences(before, FileTree.Read(setup.Project.Folder)));
        Assert.All(setup.Cluster.Calls, call => Assert.Matches("^(version|config view|--context .* (get|create token) )", call));
        Assert.Single(setup.Cluster.Calls, call => call.StartsWith("config", StringComparison.Ordinal));
        Assert.DoesNotContain(setup.Cluster["token"].Trim().Split('.')[2], run.All, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_token_is_sent_to_nobody_whom_a_redirect_names()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        using var target = StandInServer.Session("arn:aws:sts::111122223333:assumed-role/gke-to-aws-test/gke-aws-doctor");
        foreach (var status in new[] { 301, 302, 303, 307, 308 })
        {
            using var server = new StandInServer(status, "", location: target.Url + "/");
            setup.Variables["AWS_ENDPOINT_URL_STS"] = server.Url;

            Assert.Contains($"HTTP {status} to {target.Url}/, where no token was sent", Text(Assert.Single(NotFine(setup)), "what"), StringComparison.Ordinal);
            Assert.Equal(1, server.Calls);
        }
        Assert.Equal(0, target.Calls);
    }

    internal static string Text(JsonObject json, string name) => json[name]?.GetValue<string>() ?? "";

    internal static IReadOnlyList<JsonObject> NotFine(DoctorSetup setup) => [.. setup.Lines().Where(line => Text(line, "state") != "fine")];
}
