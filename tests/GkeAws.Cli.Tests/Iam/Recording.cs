using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>What AWS's own clients sent and read; tests/iam-recording/record writes it again.</summary>
internal static class Recording
{
    public static JsonNode JavaScript { get; } = Read("javascript.json");

    public static JsonNode Botocore { get; } = Read("botocore.json");

    /// <summary>The calls: <c>id</c>, <c>call</c>, and <c>parameters</c> under AWS's names.</summary>
    public static JsonArray Calls { get; } = Read("calls.json").AsArray();

    public static TheoryData<string> CallIds => [.. Calls.Select(call => (string)call!["id"]!)];

    public static JsonNode Call(string id) => Calls.Single(call => (string)call!["id"]! == id)!;

    public static string Answer(string action) => File.ReadAllText(Repository.PathOf("tests", "cases", "iam", "answers", $"{action}.xml"));

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "cases", "iam", file)))!;
}
