using System.Text;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Json;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Tokens;

/// <summary>Finds the token in what people have: the file of a pod, the output of <c>kubectl create token</c> (plain, JSON or YAML), a copied header.</summary>
internal static class TokenInput
{
    // A TokenRequest is a few thousand characters; more than this is another file.
    private const int LargestInput = 1 << 20;

    private const string Bearer = "Bearer ";

    /// <param name="problem">Why there is none, in one sentence without what was given.</param>
    public static string? Read(Stream input, out string? problem)
    {
        problem = null;
        var bytes = new byte[LargestInput + 1];
        var count = input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count > LargestInput)
        {
            problem = $"more than {LargestInput} bytes: this is no token.";
            return null;
        }
        try
        {
            return Find(InputFile.Utf8.GetString(bytes.AsSpan(0, count)).TrimStart('\uFEFF').Trim(), out problem);
        }
        catch (DecoderFallbackException)
        {
            problem = "not UTF-8: this is no token.";
            return null;
        }
    }

    private static string? Find(string text, out string? problem)
    {
        var token = text.StartsWith('{') ? OfJson(text) : text.Contains("status:", StringComparison.Ordinal) ? OfYaml(text) : OfText(text);
        problem = token switch
        {
            null => "no TokenRequest with a member status.token: give the output of kubectl create token.",
            "" => "empty: the token file is written when the pod starts; read it in the pod, or make one with kubectl create token.",
            _ => null,
        };
        return problem is null ? token : null;
    }

    /// <summary>Kubernetes TokenRequest: <c>status.token</c>.</summary>
    private static string? OfJson(string text) =>
        JsonReader.Read(text, out _) is JsonObject request && request.Find("status")?.Value is JsonObject status && status.Find("token")?.Value is JsonString token
            ? token.Value
            : null;

    private static string? OfYaml(string text) => YamlReader.Read(new ManifestFile("-", text)).Documents
        .OfType<LocatedMapping>().Select(document => document.Mapping("status")?.Text("token")).FirstOrDefault(token => token is not null);

    private static string OfText(string text)
    {
        var token = text.Trim('"', '\'');
        return token.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? token[Bearer.Length..].Trim() : token;
    }
}
