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
        Assert.Equal(["context", "issuer", "objects", "provider", "role", "trust", "permissions", "token"], setup.Lines().Select(Part));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_is_named_and_its_next_step_mends_it(string name)
    {
        Requires.Programs("sh");
        var broken = BrokenSetups.All.Single(row => row.Name == name);
        await using var setup = await DoctorSetup.Create();

        broken.Break(setup);
        var lines = setup.Lines();

        var line = Assert.Single(lines, line => Part(line) == broken.Part && line["state"]!.GetValue<string>() != "fine");
        Assert.Equal(broken.State, line["state"]!.GetValue<string>());
        Assert.Contains(broken.Says, $"{line["what"]}\n{string.Join('\n', line["details"]!.AsArray().Select(detail => detail!.GetValue<string>()))}", StringComparison.Ordinal);
        Assert.Contains(broken.Next, line["next"]!.GetValue<string>(), StringComparison.Ordinal);

        broken.Fix(setup);
        Assert.DoesNotContain(setup.Lines(), line => line["state"]!.GetValue<string>() != "fine");
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

        Assert.Equal("fine", Assert.Single(setup.Lines(), line => Part(line) == "trust")["state"]!.GetValue<string>());
    }

    [SkippableFact]
    public async Task Nothing_is_changed_and_no_token_is_shown()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        var before = FileTree.Read(setup.Project.Folder);

        var run = setup.Doctor("--format", "json").MustExit(0);

        Assert.Empty(FileTree.Differences(before, FileTree.Read(setup.Project.Folder)));
        Assert.All(setup.Cluster.Calls, call => Assert.Matches("^(version|config get-contexts|config current-context|--context .* (get|create token) )", call));
        Assert.DoesNotContain(setup.Cluster["token"].Trim().Split('.')[2], run.All, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_machine_without_programs_knows_nothing_of_the_cluster_and_that_is_no_failure()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();
        setup.Variables["PATH"] = setup.Project.Folder;

        var run = setup.Doctor();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("kubectl is not here", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is wrong, 1 not known.", run.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_fleet_is_a_table_and_below_it_only_what_is_not_fine()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create("fleet");

        var run = setup.Doctor();

        Assert.Contains("environment", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  fine ", run.Output.Split("\n\n", 3)[2], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_environment_that_is_not_there_is_named()
    {
        Requires.Programs("sh");
        await using var setup = await DoctorSetup.Create();

        Assert.Contains("--environment prod: no such name here; there is dev", setup.Doctor("--environment", "prod").MustExit(2).Error, StringComparison.Ordinal);
    }

    private static string Part(JsonObject line) => line["part"]!.GetValue<string>();
}
