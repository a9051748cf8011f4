using System.Text.RegularExpressions;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Readme;

public sealed partial class ReadmeCommandTests(ReadmeScenarios scenarios) : IClassFixture<ReadmeScenarios>
{
    [SkippableTheory]
    [MemberData(nameof(ReadmeScenarios.Names), MemberType = typeof(ReadmeScenarios))]
    public void Bash_reads_every_command(string scenario)
    {
        Requires.Programs("bash");
        var blocks = scenarios[scenario].Readme.Blocks.Where(block => block.Language == "bash").ToList();

        Assert.True(blocks.Count > 12, $"{blocks.Count} blocks");
        Assert.All(blocks, block => Tool.Run("bash", ["-n", "-c", block.Text]).MustExit(0));
    }

    [SkippableTheory]
    [MemberData(nameof(ReadmeScenarios.Names), MemberType = typeof(ReadmeScenarios))]
    public void Every_script_takes_the_options_it_is_shown_with(string scenario)
    {
        Requires.Programs("bash");
        var project = scenarios[scenario];
        var calls = project.Readme.Blocks.Where(block => block.Language == "bash").Select(block => block.Text)
            .Concat(project.Readme.CodeSpans)
            .SelectMany(text => ScriptCall().Matches(text))
            .Select(match => (Script: match.Groups[1].Value, Arguments: match.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToList();

        Assert.Superset(
            Directory.GetFiles(project["scripts"]).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith("lib", StringComparison.Ordinal)).ToHashSet(),
            calls.Select(call => call.Script).ToHashSet());
        Assert.All(calls, call =>
        {
            var help = Tool.Run(project["scripts/" + call.Script], ["--help"]).MustExit(0).Output;
            Assert.All(call.Arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option, help));
            Assert.All(call.Arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)),
                environment => Assert.Contains(environment, project.Parameters.Environments.Select(known => known.Name.Value)));
        });
    }

    [SkippableTheory]
    [MemberData(nameof(ReadmeScenarios.Names), MemberType = typeof(ReadmeScenarios))]
    public void An_option_that_is_named_alone_belongs_to_a_script_or_to_the_template(string scenario)
    {
        Requires.Programs("bash");
        var project = scenarios[scenario];
        var known = string.Join(' ', ParameterCatalog.All.Select(parameter => parameter.Option)) + " --help "
            + string.Concat(Directory.GetFiles(project["scripts"], "[0-9c]*.sh").Concat(Directory.GetFiles(project["scripts"], "*-*.sh"))
                .Where(path => !Path.GetFileName(path).StartsWith("lib", StringComparison.Ordinal))
                .Select(path => Tool.Run(path, ["--help"]).MustExit(0).Output));
        var options = project.Readme.CodeSpans.Where(span => span.StartsWith("--", StringComparison.Ordinal)).ToList();

        Assert.Contains("--adopt", options);
        Assert.All(options, option => Assert.Matches(Regex.Escape(option) + @"(?![a-z-])", known));
    }

    /// <summary>A whole image reference taken apart by the shell, since the .NET SDK wants its parts.</summary>
    [SkippableFact]
    public void The_image_of_the_manifest_is_the_one_that_is_pushed()
    {
        Requires.Programs("bash");
        var project = scenarios["default"];
        var block = Assert.Single(project.Readme.Blocks, block => block.Text.Contains("PublishContainer", StringComparison.Ordinal));
        var said = Tool.Run("bash", ["-c", "dotnet() { printf '%s\\n' \"$@\"; }\n" + block.Text]).MustExit(0).Output.Split('\n');
        string Value(string name) => said.Single(line => line.StartsWith($"-p:{name}=", StringComparison.Ordinal))[(name.Length + 4)..];

        var image = $"{Value("ContainerRegistry")}/{Value("ContainerRepository")}:{Value("ContainerImageTag")}";
        Assert.Equal("asia-south1-docker.pkg.dev", Value("ContainerRegistry"));
        Assert.Contains($"image: \"{image}\"", File.ReadAllText(project["deploy/dev/kubernetes/cronjobs/bucket-lister.yaml"]));
    }

    [SkippableFact]
    public void The_repository_that_is_created_is_the_one_of_the_images()
    {
        Requires.Programs("bash");
        var block = Assert.Single(scenarios["default"].Readme.Blocks, block => block.Text.Contains("artifacts repositories", StringComparison.Ordinal));

        Assert.Equal("artifacts repositories create containers --repository-format docker --location asia-south1 --project my-project\nauth configure-docker asia-south1-docker.pkg.dev\n",
            Tool.Run("bash", ["-c", "gcloud() { echo \"$@\"; }\n" + block.Text]).MustExit(0).Output);
    }

    [SkippableFact]
    public void The_cloudtrail_line_keeps_what_names_the_pod()
    {
        Requires.Programs("bash", "grep");
        var block = Assert.Single(scenarios["default"].Readme.Blocks, block => block.Text.Contains("cloudtrail", StringComparison.Ordinal));
        const string Event = """{"eventTime":"2026-01-01T00:00:00Z","userIdentity":{"type":"WebIdentityUser","userName":"system:serviceaccount:a:b"},"requestParameters":{"roleSessionName":"pod-1","durationSeconds":3600}}""";

        Assert.Equal("\"eventTime\":\"2026-01-01T00:00:00Z\"\n\"userName\":\"system:serviceaccount:a:b\"\n\"roleSessionName\":\"pod-1\"\n",
            Tool.Run("bash", ["-c", $"aws() {{ echo '{Event}'; }}\n" + block.Text]).MustExit(0).Output);
    }

    [GeneratedRegex(@"(?:^|\bscripts/)([a-z0-9-]+\.sh)((?: [a-z0-9-]+)*)", RegexOptions.Multiline)]
    private static partial Regex ScriptCall();
}
