using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Simulation;

public class OverviewTests
{
    private const string Trust = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";
    private const string Permissions = "deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json";

    public static TheoryData<string> Scenarios => [.. GoldenScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Every_golden_project_keeps_what_it_promises(string name)
    {
        using var project = new ProjectCopy(name);

        var run = await project.Simulate();

        var golden = Path.Combine(new GoldenScenario(name).Folder, "simulate.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(golden, run.Output);
        }
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Equal(await File.ReadAllTextAsync(golden), run.Output);
        Assert.DoesNotContain(run.Output.Split('\n'), line => line.EndsWith(' '));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Json_has_the_rows_of_the_table(string name)
    {
        using var project = new ProjectCopy(name);

        var json = JsonNode.Parse((await project.Simulate("--format", "json")).Output)!;

        var lines = (await project.Simulate()).Output.Split('\n').Where(line => line.StartsWith("allowed ", StringComparison.Ordinal) || line.StartsWith("denied ", StringComparison.Ordinal));
        Assert.True((bool)json["isAsPromised"]!);
        Assert.Equal(lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2))),
            json["answers"]!.AsArray().Select(answer => $"{((string)answer!["decision"]! == "allowed" ? "allowed" : "denied")} {answer["action"]}"));
        Assert.All(json["answers"]!.AsArray(), answer => Assert.Equal((string)answer!["promised"]! == "allowed", (string)answer["decision"]! == "allowed"));
    }

    [Theory]
    [InlineData(Permissions, "\"s3:GetObject\"", "\"s3:Get*\"", null)]
    [InlineData(Permissions, "\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:PutObject\"]", "allowed NOT PROMISED, AND ALLOWED s3:PutObject")]
    [InlineData(Permissions, "\"s3:GetObject\"", "\"s3:GetObjectAcl\"", "denied PROMISED, AND DENIED s3:GetObject")]
    [InlineData(Trust, ":gke-service-account\"", ":another\"", "denied PROMISED, AND DENIED sts:AssumeRoleWithWebIdentity")]
    [InlineData(Trust, "\"StringEquals\"", "\"StringEqualsIfExists\"", null)]
    [InlineData(Trust, ":gke-service-account\"", ":default\"", "allowed NOT PROMISED, AND ALLOWED sts:AssumeRoleWithWebIdentity")]
    [InlineData("deploy/dev/aws/providers/my-project.asia-south1-a.demo.json", "sts.amazonaws.com", "sts.example.com", "denied PROMISED, AND DENIED sts:AssumeRoleWithWebIdentity")]
    public async Task A_file_edited_by_hand_shows(string path, string from, string to, string? line)
    {
        using var project = new ProjectCopy("read");
        project.Replace(path, from, to);

        var run = await project.Simulate();

        Assert.Equal(line is null ? ExitCode.Fine : ExitCode.Findings, run.Code);
        if (line is not null)
        {
            Assert.Contains(line, Collapse(run.Output));
            Assert.Contains("not as federation.json promises. Why: gke-aws simulate --project", run.Output);
        }
    }

    [Fact]
    public async Task The_command_that_is_advised_says_why()
    {
        using var project = new ProjectCopy("fleet");
        project.Replace("deploy/dev/aws/roles/exports/s3-policy.json", "daily", "weekly");
        var advice = (await project.Simulate()).Output.Split("Why: gke-aws simulate ")[1].Trim();
        // Shell words: only single quotes were used.
        var words = advice.Split('\'').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        var run = await CommandRun.Simulate(words);

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("StringLike s3:prefix: wanted 'weekly \"2026\"/*', got 'daily \"2026\"/'", run.Output);
    }

    [Fact]
    public async Task Options_narrow_the_table()
    {
        using var project = new ProjectCopy("fleet");

        var run = await project.Simulate("--environment", "dev", "--workload", "audit", "--cluster", "acme-dev.asia-south1.dev-2");

        Assert.Equal("dev / audit / dev-2: arn:aws:iam::111122223333:role/audit", run.Output.Split('\n')[0]);
        Assert.Single(run.Output.Split('\n'), line => line.Contains(" / ", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Fine, run.Code);
    }

    private static string Collapse(string text) => string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
