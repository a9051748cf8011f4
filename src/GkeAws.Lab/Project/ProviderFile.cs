using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Project;

/// <summary>Input of <c>aws iam create-open-id-connect-provider</c> (IAM CreateOpenIDConnectProvider: Url, ClientIDList).</summary>
internal static class ProviderFile
{
    public static OidcProvider? Read(string path, List<string> problems)
    {
        if (InputFile.Read(path, "Run gke-aws render.", problems) is not { } text)
        {
            return null;
        }
        var json = JsonReader.Read(text, out var error);
        if (error is not null)
        {
            problems.Add($"{path}{error.Position}: error: {error.Message}");
            return null;
        }
        if (json is JsonObject provider
            && provider.Find("Url")?.Value is JsonString url
            && provider.Find("ClientIDList")?.Value is JsonArray { Items: var ids } && ids.All(id => id is JsonString))
        {
            return new OidcProvider(url.Value, [.. ids.Select(id => ((JsonString)id).Value)]);
        }
        problems.Add($"{path}{json!.Start}: error: a provider is an object with Url, a text, and ClientIDList, a list of texts.");
        return null;
    }
}
