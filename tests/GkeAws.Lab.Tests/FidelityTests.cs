using GkeAws.Lab.S3;

namespace GkeAws.Lab.Tests;

/// <summary>FIDELITY.md has a row for each action that the lab has, and for no other.</summary>
public sealed class FidelityTests
{
    private static readonly string[] Witnesses = ["aws-doc", "Ceph", "ours"];

    private static IReadOnlyList<string[]> Rows { get; } = [.. File.ReadAllLines(Repository.PathOf("src", "GkeAws.Lab", "FIDELITY.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("| service", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void Every_action_has_its_row_and_every_row_its_action()
    {
        using var state = LabState.Open(Golden(), new LabOptions());
        var services = state.Services(TimeProvider.System);
        var actions = services.Query.SelectMany(service => service.Actions.Select(action => $"{service.SigningName} {action}"))
            .Concat(S3Routes.All.Select(endpoint => $"s3 {endpoint.Operation}"));

        Assert.Equal(actions.Order(StringComparer.Ordinal), Rows.Where(row => row[0] != "issuer").Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal));
        Assert.Equal(3, Rows.Count(row => row[0] == "issuer"));
    }

    [Fact]
    public void Every_row_says_what_is_real_and_who_vouches() => Assert.All(Rows, row =>
    {
        Assert.Equal(5, row.Length);
        Assert.NotEqual("", row[2]);
        Assert.Contains(row[4], Witnesses);
    });

    private static Project.LabProject Golden() => Project.LabProject.Read(RunningLab.GoldenPath("default"), out _)!;
}
