using GkeAws.Federation.Json;

namespace GkeAws.Cli.Packing;

/// <summary>The words of template.json (dotnet/templating, docs and JSON schema).</summary>
internal static class TemplateJson
{
    public static JsonMember Member(string name, JsonValue value) => new(name, value);

    public static JsonMember Member(string name, string value) => new(name, new JsonString(value));

    public static JsonMember Member(string name, bool value) => new(name, new JsonBoolean(value));

    public static JsonObject Object(params IEnumerable<JsonMember> members) => new([.. members]);

    public static JsonMember Parameters(params IEnumerable<JsonMember> members) => Member("parameters", Object(members));

    public static JsonMember[] Replaced(string token) => [Member("replaces", token)];

    public static JsonObject Reference(string symbol) => Object(Member("type", "ref"), Member("value", symbol));

    public static JsonObject Constant(string text) => Object(Member("type", "const"), Member("value", text));

    public static JsonMember Symbol(string name, string generator, IEnumerable<JsonMember> extra, JsonMember parameters) => Member(name, Object(
        [Member("type", "generated"), Member("generator", generator), Member("datatype", "string"), .. extra, parameters]));

    public static JsonMember RegexMatch(string name, string source, string pattern) => Member(name, Object(
        Member("type", "generated"),
        Member("generator", "regexMatch"),
        Member("datatype", "bool"),
        Parameters(Member("source", source), Member("pattern", pattern))));
}
