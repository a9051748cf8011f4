using System.Text;
using System.Text.Json.Nodes;
using GkeAws.Cli.Tests.Simulation;

namespace GkeAws.Cli.Tests.Tokens;

/// <summary>The golden project fleet, and calls of <c>gke-aws token</c> in it.</summary>
internal sealed class TokenProject : IDisposable
{
    public const string Trust = "deploy/dev/aws/roles/exports/trust-policy.json";
    public const string Provider = "deploy/dev/aws/providers/acme-dev.asia-south1.dev-2.json";

    public ProjectCopy Files { get; } = new("fleet");

    public Task<CommandRun> Show(string token, params IEnumerable<string> arguments)
    {
        File.WriteAllText(Files.Beside("token"), token + "\n");
        return CommandRun.Of([], ["token", Files.Beside("token"), "--project", Files.Folder, .. arguments]);
    }

    public Task<CommandRun> ShowInput(string input, params IEnumerable<string> arguments) => ShowInput(Encoding.UTF8.GetBytes(input), arguments);

    public Task<CommandRun> ShowInput(byte[] input, params IEnumerable<string> arguments) =>
        CommandRun.Of(input, ["token", "-", "--project", Files.Folder, .. arguments]);

    public async Task<JsonObject> ShowJson(string token, params IEnumerable<string> arguments) =>
        JsonNode.Parse((await Show(token, ["--format", "json", .. arguments])).Output)!.AsObject();

    public string KeySet()
    {
        Files.Write("jwks.json", TestToken.KeySet);
        return Files["jwks.json"];
    }

    public void Dispose() => Files.Dispose();
}
