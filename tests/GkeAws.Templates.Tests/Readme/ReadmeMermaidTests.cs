using System.Text.RegularExpressions;

namespace GkeAws.Templates.Tests.Readme;

public sealed partial class ReadmeMermaidTests(ReadmeScenarios scenarios) : IClassFixture<ReadmeScenarios>
{
    /// <summary>
    /// Names stand only behind "as" and behind a message's colon: there Mermaid's grammar takes everything up to the line's end
    /// but "#" and ";".
    /// </summary>
    [Theory]
    [MemberData(nameof(ReadmeScenarios.Names), MemberType = typeof(ReadmeScenarios))]
    public void The_diagram_declares_its_participants_before_they_speak(string scenario)
    {
        var diagram = Assert.Single(scenarios[scenario].Readme.Blocks, block => block.Language == "mermaid");
        var known = new HashSet<string>();
        var messages = 0;

        Assert.Equal("sequenceDiagram", diagram.Lines[0]);
        foreach (var line in diagram.Lines.Skip(1).Select(line => line.Trim()))
        {
            Assert.DoesNotMatch("[#;]", line);
            if (Participant().Match(line) is { Success: true } participant)
            {
                Assert.Equal(0, messages);
                Assert.True(known.Add(participant.Groups[1].Value), line);
                continue;
            }
            var message = Message().Match(line);
            Assert.True(message.Success, line);
            Assert.All(message.Groups.Values.Skip(1).Where(group => group.Length > 0), group => Assert.Contains(group.Value, known));
            messages++;
        }
        Assert.Equal(5, known.Count);
        Assert.Equal(8, messages);
    }

    [Fact]
    public void The_diagram_speaks_of_the_users_own_names()
    {
        var text = Assert.Single(scenarios["both"].Readme.Blocks, block => block.Language == "mermaid").Text;

        Assert.All(
            ["demo", "bucket-lister", "ap-south-1", "/var/run/secrets/tokens/token", "aud sts.amazonaws.com", "role gke-to-aws-test", "team-data",
                "https://container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo", "sub system:serviceaccount:gke-to-aws-test:gke-service-account"],
            name => Assert.Contains(name, text));
    }

    [GeneratedRegex("^participant ([A-Za-z0-9]+) as [^ ].*$")]
    private static partial Regex Participant();

    [GeneratedRegex("^(?:Note over ([A-Za-z0-9]+)|([A-Za-z0-9]+)--?>>([A-Za-z0-9]+)): [^ ].*$")]
    private static partial Regex Message();
}
