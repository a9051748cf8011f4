using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam;

/// <summary>A part of a list (IAM API Reference: MaxItems 1 to 1000, 100 when nothing is said; a Marker leads to the next part).</summary>
internal sealed class Page
{
    private const int DefaultItems = 100;
    private const int MostItems = 1000;
    private const string Prefix = "lab-";

    private readonly int _start;
    private readonly int _count;

    private Page(int start, int count) => (_start, _count) = (start, count);

    public static Page Read(QueryCall call, Validation check)
    {
        var count = check.Number("maxItems", call.Text("MaxItems"), 1, MostItems) ?? DefaultItems;
        var start = 0;
        if (call.Text("Marker") is { } marker && !TryRead(marker, out start))
        {
            check.Add("marker", marker, "Invalid Marker.");
        }
        return new Page(start, count);
    }

    /// <summary>Writes the list with this part of the items, then IsTruncated and Marker.</summary>
    public void Write<T>(XmlText xml, string name, IReadOnlyList<T> items, Action<T> write)
    {
        xml.Open(name);
        foreach (var item in items.Skip(_start).Take(_count))
        {
            write(item);
        }
        xml.Close(name);
        var isTruncated = _start + _count < items.Count;
        xml.Element("IsTruncated", isTruncated ? "true" : "false");
        if (isTruncated)
        {
            xml.Element("Marker", Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Prefix + (_start + _count).ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static bool TryRead(string marker, out int start)
    {
        start = 0;
        return Base64Url.IsValid(marker) && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(marker)) is var text
            && text.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out start);
    }
}
