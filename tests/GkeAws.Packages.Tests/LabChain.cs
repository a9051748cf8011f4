namespace GkeAws.Packages.Tests;

/// <summary>The produced lister in the lab of the packed tool; then an audience that somebody changed by hand, and who says so.</summary>
public sealed class LabChain : IDisposable
{
    private const string Trust = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";
    private const string Key = "container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo:aud";

    private readonly TemporaryDirectory _folder = new();

    private string Project => _folder["BucketLister"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_lister_prints_buckets_and_a_changed_audience_is_named_by_each_tool()
    {
        Workbench.Shared.New(Project).MustExit(0);
        Workbench.Shared.Dotnet(Project, "build", "-warnaserror").MustExit(0);
        Workbench.Shared.Dotnet(Project, "tool", "restore").MustExit(0);

        var listed = List().MustExit(0);
        Assert.Contains("sample-photos-111122223333", listed.Output, StringComparison.Ordinal);
        Assert.Contains("lab: AssumeRoleWithWebIdentity 200", listed.Error, StringComparison.Ordinal);
        Assert.Contains("lab: ListBuckets 200", listed.Error, StringComparison.Ordinal);

        var line = ChangeAudience();

        var refused = List();
        Assert.NotEqual(0, refused.ExitCode);
        Assert.DoesNotContain("sample-photos", refused.Output, StringComparison.Ordinal);
        Assert.Contains("Not authorized to perform sts:AssumeRoleWithWebIdentity", refused.All, StringComparison.Ordinal);
        Assert.Contains("trust policy", Listers(refused), StringComparison.Ordinal);
        Assert.Contains(refused.Error.Split('\n'), said => said.StartsWith("lab: AssumeRoleWithWebIdentity 403 AccessDenied", StringComparison.Ordinal)
            && said.Contains(Key, StringComparison.Ordinal) && said.Contains("wanted 'sts.amazon.com'", StringComparison.Ordinal));

        var token = GkeAws("token", Token());
        Assert.Equal(1, token.ExitCode);
        Assert.StartsWith("denied: dev / bucket-lister / demo: aud\n", token.Output, StringComparison.Ordinal);

        Assert.Contains($"{Trust}({line},", token.Output, StringComparison.Ordinal);

        var check = GkeAws("check").MustExit(1);
        Assert.Contains(check.Output.Split('\n'), said => said.StartsWith($"{Trust}({line},", StringComparison.Ordinal) && said.Contains(": warning GKEAWS124: 'sts.amazon.com'", StringComparison.Ordinal));
    }

    private ToolResult List() => GkeAws("lab", "run", "--", "dotnet", "run", "--project", "src/BucketLister");

    /// <summary>What is not the lab's own log.</summary>
    private static string Listers(ToolResult run) => run.Output + string.Join('\n', run.Error.Split('\n').Where(said => !said.StartsWith("lab:", StringComparison.Ordinal)));

    /// <summary>A token as the pod has it.</summary>
    private string Token()
    {
        GkeAws("lab", "run", "--", "sh", "-c", $"cat \"$AWS_WEB_IDENTITY_TOKEN_FILE\" > {_folder["token"]}").MustExit(0);
        return _folder["token"];
    }

    /// <returns>The line of the change, from 1.</returns>
    private int ChangeAudience()
    {
        var path = Path.Combine(Project, Trust);
        var lines = File.ReadAllLines(path);
        var line = Array.FindIndex(lines, text => text.Contains(":aud\"", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("sts.amazonaws.com", "sts.amazon.com", StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
        return line + 1;
    }

    private ToolResult GkeAws(params IEnumerable<string> arguments) => Workbench.Shared.Dotnet(Project, ["gke-aws", .. arguments]);
}
