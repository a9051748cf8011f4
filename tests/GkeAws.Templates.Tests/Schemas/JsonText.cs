using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Schemas;

internal static class JsonText
{
    private static readonly JsonLoadSettings Strict = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    /// <summary>A document as it stands: no date made of a text, no property twice, nothing that RFC 8259 does not know.</summary>
    /// <exception cref="System.Text.Json.JsonException">Comments, trailing commas and the like.</exception>
    /// <exception cref="JsonException">A property stands twice.</exception>
    public static JToken Read(string text)
    {
        using var strict = System.Text.Json.JsonDocument.Parse(text);
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader, Strict);
    }

    public static JToken ReadFile(params string[] parts) => Read(File.ReadAllText(SchemaFolder.PathOf(parts)));
}
