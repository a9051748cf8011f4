using System.Buffers;
using System.Text;

namespace GkeAws.Lab.Wire;

/// <summary>Builds XML answers; texts are escaped, and characters that XML 1.0 does not have become references as S3 writes them.</summary>
internal sealed class XmlText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. "<>&\"", .. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    private readonly StringBuilder _text = new(2048);

    public XmlText(bool withDeclaration)
    {
        if (withDeclaration)
        {
            _text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
    }

    public XmlText Open(string name, string? xmlNamespace = null)
    {
        _text.Append('<').Append(name);
        if (xmlNamespace is not null)
        {
            _text.Append(" xmlns=\"").Append(xmlNamespace).Append('"');
        }
        _text.Append('>');
        return this;
    }

    public XmlText Close(string name)
    {
        _text.Append("</").Append(name).Append('>');
        return this;
    }

    public XmlText Element(string name, string? value)
    {
        if (value is null)
        {
            return this;
        }
        Open(name);
        Append(value);
        return Close(name);
    }

    public override string ToString() => _text.ToString();

    private void Append(string value)
    {
        if (value.AsSpan().IndexOfAny(Escaped) < 0)
        {
            _text.Append(value);
            return;
        }
        foreach (var c in value)
        {
            _ = c switch
            {
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '&' => _text.Append("&amp;"),
                '"' => _text.Append("&quot;"),
                '\r' => _text.Append("&#13;"),
                < ' ' and not ('\t' or '\n') => _text.Append('\uFFFD'),
                _ => _text.Append(c),
            };
        }
    }
}
