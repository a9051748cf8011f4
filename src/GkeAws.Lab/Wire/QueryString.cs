using System.Text;

namespace GkeAws.Lab.Wire;

/// <summary>Names and values of a query or of a form body, decoded, in the order of the text.</summary>
internal sealed class QueryString
{
    private readonly List<KeyValuePair<string, string>> _items;

    private QueryString(List<KeyValuePair<string, string>> items) => _items = items;

    public static QueryString Empty { get; } = new([]);

    public IReadOnlyList<KeyValuePair<string, string>> Items => _items;

    /// <param name="isForm">A plus sign is a space (application/x-www-form-urlencoded).</param>
    public static QueryString Parse(ReadOnlySpan<char> text, bool isForm = false)
    {
        var items = new List<KeyValuePair<string, string>>();
        foreach (var range in text.Split('&'))
        {
            var pair = text[range];
            if (pair.IsEmpty)
            {
                continue;
            }
            var equals = pair.IndexOf('=');
            var name = equals < 0 ? pair : pair[..equals];
            var value = equals < 0 ? default : pair[(equals + 1)..];
            items.Add(new(Decode(name, isForm), Decode(value, isForm)));
        }
        return new QueryString(items);
    }

    public static QueryString ParseForm(ReadOnlySpan<byte> body) => Parse(Encoding.UTF8.GetString(body), isForm: true);

    /// <returns>The first of that name; null when there is none.</returns>
    public string? Find(string name)
    {
        foreach (var item in _items)
        {
            if (item.Key == name)
            {
                return item.Value;
            }
        }
        return null;
    }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Percent-decoding as UTF-8.</summary>
    public static string Decode(ReadOnlySpan<char> text, bool isForm)
    {
        if (text.IndexOfAny('%', '+') < 0)
        {
            return text.ToString();
        }
        var plain = isForm ? text.ToString().Replace('+', ' ') : text.ToString();
        return Uri.UnescapeDataString(plain);
    }
}
