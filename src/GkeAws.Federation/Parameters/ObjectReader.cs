using GkeAws.Federation.Json;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>Reads the properties of one JSON object; whatever is unknown, missing, double or of the wrong type becomes a finding.</summary>
internal sealed class ObjectReader
{
    private readonly JsonObject json;
    private readonly string what;
    private readonly FindingList findings;
    private readonly ObjectReader? fallback;

    private ObjectReader(JsonObject json, string what, FindingList findings, ObjectReader? fallback = null)
    {
        this.json = json;
        this.what = what;
        this.findings = findings;
        this.fallback = fallback;
    }

    /// <summary>Of the object that is whole by itself: what is missing there, is missing there.</summary>
    public TextPosition Start => fallback?.Start ?? json.Start;

    public IReadOnlyList<JsonMember> Members => json.Members;

    public static ObjectReader? Open(JsonValue value, string what, FindingList findings, params string[] known)
    {
        if (value is not JsonObject json)
        {
            findings.Add(GKEAWS027.Rule, $"{what} has to be an object, not {Article(value)}.", value.Start);
            return null;
        }

        foreach (var member in json.Members.Where(member => !known.Contains(member.Name)))
        {
            findings.Add(GKEAWS027.Rule, $"{what} has no property {JsonPrinter.Print(new JsonString(member.Name))}; it has {string.Join(", ", known)}.", member.NameStart);
        }
        foreach (var twin in json.Duplicates)
        {
            findings.Add(GKEAWS027.Rule, $"{twin.Name} stands twice in {what}; remove one.", twin.NameStart);
        }
        return new ObjectReader(json, what, findings);
    }

    /// <summary>The properties of this object, and for all others those of another one.</summary>
    public ObjectReader Over(ObjectReader other) => new(json, other.what, findings, other);

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Of the property's value; of the object, where the property is missing.</summary>
    public TextPosition PositionOf(string name) => Find(name)?.Value.Start ?? Start;

    public ObjectReader? Object(string name, params string[] known) =>
        Required(name) is { } value ? Open(value, name, findings, known) : null;

    /// <summary>An object whose properties' names are up to the user.</summary>
    public ObjectReader? ObjectOfAny(string name) =>
        Required(name) is { } value ? Open(value, name, findings, value is JsonObject json ? [.. json.Members.Select(member => member.Name)] : []) : null;

    public T? Text<T>(string name, Func<string, T> parse, params ParameterRule[] rules)
        where T : class
        => Text(name, parse, text => rules.Where(rule => !rule.Accepts(text)));

    public T? Text<T>(string name, Func<string, T> parse, Func<string, IEnumerable<ParameterRule>> broken)
        where T : class
        => Required(name) is { } value ? ParseText(name, value, parse, broken) : null;

    public T? Optional<T>(string name, Func<string, T> parse, params ParameterRule[] rules)
        where T : class
        => Find(name) is { } member
            ? ParseText(name, member.Value, parse, text => rules.Where(rule => !rule.Accepts(text)))
            : null;

    public void OptionalText(string name, Func<string, bool> accepts, string wanted)
    {
        if (Find(name) is { } member && !(member.Value is JsonString text && accepts(text.Value)))
        {
            findings.Add(GKEAWS027.Rule, $"{name} has to be {wanted}.", member.Value.Start);
        }
    }

    /// <summary>A whole number, as text: what the rule accepts is printed as it stands.</summary>
    public string? OptionalNumber(string name, ParameterRule rule)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }
        if (member.Value is not JsonNumber number)
        {
            findings.Add(GKEAWS027.Rule, $"{name} has to be a number without quotes, not {Article(member.Value)}.", member.Value.Start);
            return null;
        }
        if (!rule.Accepts(number.Text))
        {
            findings.Add(rule, rule.Explain(name), number.Start);
            return null;
        }
        return number.Text;
    }

    /// <summary>False where the property is missing.</summary>
    public bool OptionalTruth(string name)
    {
        if (Find(name) is not { } member)
        {
            return false;
        }
        if (member.Value is not JsonBoolean truth)
        {
            findings.Add(GKEAWS027.Rule, $"{name} has to be true or false without quotes, not {Article(member.Value)}.", member.Value.Start);
            return false;
        }
        return truth.Value;
    }

    public IReadOnlyList<string> Texts(string name, bool atLeastOne, params ParameterRule[] rules) =>
        List(name, atLeastOne, item => ParseText(name, item, text => text, text => rules.Where(rule => !rule.Accepts(text))));

    public IReadOnlyList<T> List<T>(string name, bool atLeastOne, Func<JsonValue, T?> read)
        where T : class
    {
        var value = atLeastOne ? Required(name) : Find(name)?.Value;
        if (value is null)
        {
            return [];
        }
        if (value is not JsonArray array)
        {
            findings.Add(GKEAWS027.Rule, $"{name} has to be a list, not {Article(value)}.", value.Start);
            return [];
        }
        if (atLeastOne && array.Items.Count == 0)
        {
            findings.Add(GKEAWS027.Rule, $"{name} is empty; at least one is needed.", value.Start);
        }
        return array.Items.Select(read).OfType<T>().ToList();
    }

    private static string Article(JsonValue value) => (value.TypeName is "object" or "array" ? "an " : value is JsonNull ? "" : "a ") + value.TypeName;

    private JsonMember? Find(string name) => json.Find(name) ?? fallback?.Find(name);

    private JsonValue? Required(string name)
    {
        if (Find(name) is { } member)
        {
            return member.Value;
        }
        findings.Add(GKEAWS027.Rule, $"{what} needs {name}.", Start);
        return null;
    }

    private T? ParseText<T>(string name, JsonValue value, Func<string, T> parse, Func<string, IEnumerable<ParameterRule>> brokenBy)
        where T : class
    {
        if (value is not JsonString text)
        {
            findings.Add(GKEAWS027.Rule, $"{name} has to be a text in double quotes, not {Article(value)}.", value.Start);
            return null;
        }

        var broken = brokenBy(text.Value).ToList();
        foreach (var rule in broken)
        {
            findings.Add(rule, rule.Explain(name), value.Start);
        }
        return broken.Count == 0 ? parse(text.Value) : null;
    }
}
