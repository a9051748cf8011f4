using System.Text.RegularExpressions;
using GkeAws.Federation.Parameters.Editing;

namespace GkeAws.Packages.Tests.Build;

/// <summary>The packed analyzers in the compiler of the SDK: a call that nobody may make stops the build, until it is granted.</summary>
public sealed partial class S3CallBuilds
{
    private const string Uploader = "src/BucketLister/Uploader.cs";

    private const string Code = """
        namespace BucketLister;

        using global::System.Threading;
        using global::System.Threading.Tasks;
        using global::Amazon.S3;

        internal static class Uploader
        {
            public static Task RunAsync(IAmazonS3 s3, CancellationToken stop) =>
                s3.PutObjectAsync(new() { BucketName = "team-data", Key = "a.txt" }, stop);
        }

        """;

    [Fact]
    public void A_denied_call_fails_the_build_at_its_place_and_passes_once_it_is_granted_and_rendered()
    {
        using var project = BuiltProject.WithTool();
        Assert.Empty(project.Findings(project.Build("-warnaserror").MustExit(0)));
        File.WriteAllText(project[Uploader], Code);

        var denied = project.Build("-warnaserror:GKEAWS401");

        Assert.Equal(1, denied.ExitCode);
        Assert.Equal([$"{Uploader}(10,12): error GKEAWS401"], project.Findings(denied));

        var parameters = project["federation.json"];
        File.WriteAllText(parameters, GrantEdit.Add(File.ReadAllText(parameters), new MissingGrant("bucket-lister", ["s3:PutObject"], "team-data", "a.txt"), "aws"));
        project.Dotnet("gke-aws", "render").MustExit(0);
        Assert.Empty(project.Findings(project.Build("-warnaserror").MustExit(0)));
        project.Dotnet("gke-aws", "simulate", "--action", "s3:PutObject", "--resource", "arn:aws:s3:::team-data/a.txt").MustExit(0);
    }

    /// <summary>What the compiler says about a policy is what the tool says, letter by letter.</summary>
    [Fact]
    public void A_hole_in_a_policy_is_told_by_both_alike_and_once()
    {
        using var project = BuiltProject.WithTool();
        project.Replace(BuiltProject.TrustPolicy, "gke-to-aws-test:gke-service-account", "*");

        var check = Lines(project.Dotnet("gke-aws", "check").Output, project.Folder);
        var build = Lines(project.Build().Output, project.Folder);

        Assert.Contains(check, line => line.StartsWith(BuiltProject.TrustPolicy, StringComparison.Ordinal));
        Assert.Equal(check, build);
    }

    /// <summary>Errors and warnings, without the link that the compiler adds; a build shows no information.</summary>
    private static List<string> Lines(string output, string folder) =>
        [.. output.Split('\n').Where(line => line.Contains(": error GKEAWS", StringComparison.Ordinal) || line.Contains(": warning GKEAWS", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(line => line.LastIndexOf(" [", StringComparison.Ordinal) is var end and > 0 && line.EndsWith(".csproj]", StringComparison.Ordinal) ? line[..end] : line)
            .Select(line => HelpLink().Replace(line, ""))
            .Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@" \(https://\S+\)$")]
    private static partial Regex HelpLink();
}
