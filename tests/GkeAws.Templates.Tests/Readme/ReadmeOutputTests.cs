using System.Text.RegularExpressions;
using GkeAws.Templates.Tests.Scripts;

namespace GkeAws.Templates.Tests.Readme;

/// <summary>The output that the README promises, held against the scripts themselves before stand-ins for aws, kubectl and gcloud.</summary>
public sealed class ReadmeOutputTests
{
    /// <summary>Lines of the listers that go on with a value.</summary>
    private static readonly string[] Varying = ["Identity: ", " - "];

    [SkippableTheory]
    [InlineData("csharp", "")]
    [InlineData("both", "lister-gsa")]
    public void The_scripts_say_what_the_readme_shows_in_its_order(string app, string googleServiceAccount)
    {
        using var readme = ReadmeProject.FromOptions("--google-project", "prod-1", "--cluster-name", "demo-1", "--app", app, "--google-service-account", googleServiceAccount);
        using var scripts = new ScriptProject(environment => environment.Workloads[0] =
            environment.Workloads[0].Replace("|csharp|", app == "both" ? "|csharp,python|" : "|csharp|") + googleServiceAccount);
        scripts.State("token", Scripts.TestToken.Of() + "\n");
        var compared = 0;
        foreach (var (command, expected) in Promises(readme.Readme))
        {
            // What the pods say is not the scripts' own: it is held against the pods' sources below.
            scripts.State("logs", string.Join('\n', expected.Lines.Where(IsOfPod)) + "\n");
            var words = command.Lines.Single().Split(' ');
            var said = scripts.Run(Path.GetFileName(words[0]), words[1..]).MustExit(0).Output.Replace("assumed-role/gke-to-aws-test/session", "assumed-role/gke-to-aws-test/gke-aws-verify-1");

            Assert.Matches(string.Join("\n(.*\n)*?", expected.Lines.Where(line => line != "…").Select(line => Regex.Escape(line).Replace("…", ".*"))), said);
            compared++;
        }
        Assert.Equal(7, compared);
    }

    [Theory]
    [InlineData("default", "BucketLister")]
    [InlineData("both", "BucketLister")]
    public void The_pods_say_what_the_readme_shows(string scenario, string name)
    {
        using var scenarios = new ReadmeScenarios();
        var project = scenarios[scenario];
        var pod = File.ReadAllText(project["deploy/dev/test/aws-access-test.yaml"]).Replace("$S3_BUCKET", "team-data").Replace("$S3_PREFIX", "");
        var listers = new[] { $"src/{name}/Lister.cs", $"src/{name}/IdentityCheck.cs", "python/list_buckets.py" }
            .Where(project.Has)
            .Select(path => File.ReadAllText(project[path]).Replace("{bucket}/{prefix}", "team-data/"))
            .ToList();
        var lines = Promises(project.Readme).SelectMany(promise => promise.Expected.Lines)
            .Where(IsOfPod)
            .Distinct()
            .ToList();

        Assert.Contains(lines, line => line.StartsWith('✅'));
        Assert.All(lines, line => Assert.True(
            pod.Contains($"echo \"{line}\"", StringComparison.Ordinal)
            || listers.Any(lister => lister.Contains($"\"{line}\"", StringComparison.Ordinal) || Varying.Any(start => line.StartsWith(start, StringComparison.Ordinal) && lister.Contains($"\"{start}{{", StringComparison.Ordinal))),
            line));
    }

    /// <summary>Scripts indent what they say below a step's title.</summary>
    private static bool IsOfPod(string line) => line != "…" && !line.StartsWith("== ", StringComparison.Ordinal) && !line.StartsWith("   ", StringComparison.Ordinal);

    /// <summary>Each script call that a block of output follows.</summary>
    private static IEnumerable<(CodeBlock Command, CodeBlock Expected)> Promises(Markdown readme) => readme.Blocks.Zip(readme.Blocks.Skip(1))
        .Where(pair => pair.First.Text.StartsWith("scripts/", StringComparison.Ordinal) && pair.Second.Language == "text");
}
