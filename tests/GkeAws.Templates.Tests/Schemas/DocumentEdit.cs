using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>
/// One change of a document: <c>{ "at": POINTER, "value": … }</c> puts a value, <c>{ "at": POINTER, "remove": true }</c> takes one
/// away, <c>{ "at": POINTER, "before": A, "text": UNIT, "times": N, "after": B }</c> puts a long text. A pointer is RFC 6901's; its last part may be a new
/// name, or <c>-</c> for the end of a list.
/// </summary>
internal sealed record DocumentEdit(string At, JToken? Value)
{
    public static DocumentEdit Read(JObject json) => new(
        (string)json["at"]!,
        (bool?)json["remove"] == true ? null
            : json["times"] is { } times ? $"{json["before"]}{string.Concat(Enumerable.Repeat((string)json["text"]!, (int)times))}{json["after"]}"
            : json["value"] ?? throw new InvalidOperationException($"An edit needs value, text and times, or remove: {json}"));

    /// <returns>The document as it is after the edit; the given one stays as it was.</returns>
    /// <exception cref="InvalidOperationException">The pointer leads nowhere, or nothing changes.</exception>
    public JToken ApplyTo(JToken document)
    {
        var copy = document.DeepClone();
        var parts = At.Split('/').Skip(1).Select(part => part.Replace("~1", "/").Replace("~0", "~")).ToList();
        var edited = parts.Count == 0 ? Value!.DeepClone() : copy;
        if (parts.Count > 0)
        {
            Change(parts.SkipLast(1).Aggregate(copy, Step), parts[^1]);
        }
        return JToken.DeepEquals(edited, document) ? throw new InvalidOperationException($"{At}: the edit changes nothing.") : edited;
    }

    private void Change(JToken parent, string name)
    {
        switch (parent)
        {
            case JObject json when Value is null:
                _ = json.Remove(name) ? true : throw Nowhere();
                break;
            case JObject json:
                json[name] = Value.DeepClone();
                break;
            case JArray list when name == "-":
                list.Add(Value?.DeepClone() ?? throw Nowhere());
                break;
            case JArray when Value is null:
                Step(parent, name).Remove();
                break;
            case JArray:
                Step(parent, name).Replace(Value.DeepClone());
                break;
            default:
                throw Nowhere();
        }
    }

    private JToken Step(JToken parent, string name) => parent switch
    {
        JObject json when json[name] is { } member => member,
        JArray list when int.TryParse(name, out var index) && index < list.Count => list[index],
        _ => throw Nowhere(),
    };

    private InvalidOperationException Nowhere() => new($"{At}: the pointer leads nowhere in the document.");
}
