using GkeAws.Federation.Evaluation;

namespace GkeAws.Cli.Simulation;

/// <summary>The texts <c>KEY=VALUE</c> of an option; a key that stands there again has one more value.</summary>
internal sealed class KeyValues
{
    private readonly Dictionary<string, List<string>> _values = [];

    private KeyValues()
    {
    }

    public IEnumerable<(string Key, IReadOnlyList<string> Values)> All => _values.Select(entry => (entry.Key, (IReadOnlyList<string>)entry.Value));

    public bool IsEmpty => _values.Count == 0;

    public static KeyValues Of(params IEnumerable<(string Key, string Value)> entries)
    {
        var result = new KeyValues();
        foreach (var (key, value) in entries)
        {
            result.Add(key, value);
        }
        return result;
    }

    public static KeyValues Parse(string option, IEnumerable<string> texts, List<string> problems)
    {
        var result = new KeyValues();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                problems.Add($"{option} {text}: write KEY=VALUE, for example {option} {(option == "--claim" ? "sub=system:serviceaccount:default:default" : "s3:prefix=daily/")}.");
                continue;
            }
            result.Add(text[..equals], text[(equals + 1)..]);
        }
        return result;
    }

    public RequestContext ToContext() => new(All.Select(entry => new KeyValuePair<string, IReadOnlyList<string>>(entry.Key, entry.Values)));

    private void Add(string key, string value)
    {
        if (!_values.TryGetValue(key, out var values))
        {
            _values.Add(key, values = []);
        }
        values.Add(value);
    }
}
