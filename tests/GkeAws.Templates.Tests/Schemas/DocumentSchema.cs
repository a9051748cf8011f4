using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>A JSON schema as the validator takes it.</summary>
internal sealed class DocumentSchema
{
    private static readonly ConcurrentDictionary<string, Lazy<DocumentSchema>> ByText = new(StringComparer.Ordinal);

    private readonly JSchema schema;

    private DocumentSchema(JSchema schema) => this.schema = schema;

    private DocumentSchema(string text)
    {
        var json = JsonText.Read(text);
        TranslatePatterns(json);
        // The library's own copy of draft-07's metaschema: nothing is fetched, and nothing of ours vouches for the schema.
        SchemaBudget.Process.Spend();
        schema = JSchema.Parse(json.ToString(Formatting.None), new JSchemaReaderSettings { ValidateVersion = true });
    }

    /// <exception cref="JSchemaReaderException">The text is no draft-07 schema, or a reference leads nowhere.</exception>
    public static DocumentSchema Parse(string text) =>
        ByText.GetOrAdd(text, key => new Lazy<DocumentSchema>(() => new DocumentSchema(key))).Value;

    /// <summary>A schema of somebody else's, in draft-04 as most were written; its patterns are plain enough for .NET.</summary>
    public static DocumentSchema ParseDraft04(string text) => ByText.GetOrAdd(text, key => new Lazy<DocumentSchema>(() =>
    {
        SchemaBudget.Process.Spend();
        return new DocumentSchema(JSchema.Parse(key));
    })).Value;

    /// <summary>A schema of tests/schemas.</summary>
    public static DocumentSchema Named(string name) => Parse(File.ReadAllText(SchemaFolder.PathOf(name + ".json")));

    /// <summary>What is wrong with the document, with line, column and path; empty: it is valid.</summary>
    public IReadOnlyList<string> Errors(JToken document)
    {
        SchemaBudget.Process.Spend();
        return document.IsValid(schema, out IList<string> errors) ? [] : [.. errors];
    }

    private static void TranslatePatterns(JToken schema)
    {
        foreach (var property in ((JContainer)schema).DescendantsAndSelf().OfType<JProperty>().ToList())
        {
            if (property is { Name: "pattern", Value: JValue { Type: JTokenType.String } text })
            {
                text.Value = EcmaPattern.ToDotNet((string)text!);
            }
            if (property is { Name: "patternProperties", Value: JObject patterns })
            {
                property.Value = new JObject(patterns.Properties().Select(pattern => new JProperty(EcmaPattern.ToDotNet(pattern.Name), pattern.Value)));
            }
        }
    }
}
