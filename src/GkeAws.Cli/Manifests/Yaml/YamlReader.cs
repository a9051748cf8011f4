using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GkeAws.Cli.Manifests.Yaml;

/// <summary>Turns YamlDotNet's events into located nodes. Never throws on any text: what is wrong becomes a finding.</summary>
internal sealed class YamlReader
{
    // Kubernetes objects nest about 20 levels; a bound keeps a hostile text from exhausting the stack.
    private const int DeepestNesting = 100;

    private readonly ManifestFile _file;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<AnchorName, LocatedNode> _anchors = [];

    private YamlReader(ManifestFile file)
    {
        _file = file;
        _scanner = new Scanner(new StringReader(file.Text));
        _parser = new Parser(_scanner);
    }

    public static YamlFile Read(ManifestFile file)
    {
        // A byte order mark is no letter of the first key; places are counted without it, as editors and compilers do.
        var reader = new YamlReader(file with { Text = file.Text.TrimStart('\uFEFF') });
        var documents = new List<LocatedNode>();
        try
        {
            reader.ReadDocuments(documents);
        }
        catch (YamlException exception)
        {
            reader._findings.Add(reader.SyntaxError(exception.Start.Index > 0 ? exception.Start : reader._scanner.CurrentPosition, exception.Message));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18.1 throws this one, without a place, at some block indicators inside of an open flow list (found by damage to texts).
            reader._findings.Add(reader.SyntaxError(reader._scanner.CurrentPosition, "a list or mapping in brackets is not closed"));
        }
        return new YamlFile(file.Path, documents, reader._findings);
    }

    private void ReadDocuments(List<LocatedNode> documents)
    {
        _parser.Consume<StreamStart>();
        while (!_parser.TryConsume<StreamEnd>(out var _))
        {
            _parser.Consume<DocumentStart>();
            _anchors.Clear();
            documents.Add(ReadNode(1));
            _parser.Consume<DocumentEnd>();
        }
    }

    private LocatedNode ReadNode(int depth)
    {
        var start = _parser.Current!.Start;
        if (depth > DeepestNesting)
        {
            throw new YamlException(start, start, $"nested deeper than {DeepestNesting} levels");
        }
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value, out var target)
                ? target
                : throw new YamlException(alias.Start, alias.End, $"the alias *{alias.Value} stands before its anchor, or inside of it");
        }
        var anchor = ((NodeEvent)_parser.Current!).Anchor;
        LocatedNode node = _parser.Current switch
        {
            MappingStart => ReadMapping(depth),
            SequenceStart => ReadSequence(depth),
            _ => ReadScalar(),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = node;
        }
        return node;
    }

    private LocatedScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        return new LocatedScalar(scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty, At(scalar.Start));
    }

    private LocatedSequence ReadSequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<LocatedNode>();
        while (!_parser.TryConsume<SequenceEnd>(out var _))
        {
            items.Add(ReadNode(depth + 1));
        }
        return new LocatedSequence(items, At(start.Start));
    }

    private LocatedNode ReadMapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<(LocatedScalar Key, LocatedNode Value)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var isPlaceholder = false;
        while (!_parser.TryConsume<MappingEnd>(out var _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not LocatedScalar name)
            {
                isPlaceholder = start.Style == MappingStyle.Flow && key is LocatedMapping;
                _findings.Add(isPlaceholder
                    ? new Finding(GKEAWS305.Rule, "'{{' without quotes: a template placeholder that was never filled in; write the value", At(start.Start))
                    : new Finding(GKEAWS301.Rule, "a key must be a text, this one is a mapping or a list", key.Location));
            }
            else if (places.TryGetValue(name.Text, out var place))
            {
                _findings.Add(new Finding(GKEAWS302.Rule,
                    $"the key '{name.Text}' already stands in line {entries[place].Key.Location.Position!.Value.Line}; only one of the two values would count: remove one", name.Location));
                entries[place] = (name, value);
            }
            else
            {
                places[name.Text] = entries.Count;
                entries.Add((name, value));
            }
        }
        // The author meant a text; a mapping would be called a wrong type as well.
        return isPlaceholder ? new LocatedScalar("", isPlain: false, At(start.Start)) : new LocatedMapping(entries, At(start.Start));
    }

    private Finding SyntaxError(Mark mark, string message)
    {
        var location = At(mark);
        if (Placeholder.AtStart(_file.Text[location.Position!.Value.Offset..]) is { } placeholder)
        {
            return new Finding(GKEAWS305.Rule, $"the placeholder {placeholder} was never filled in; write the value", location);
        }
        return Locations.TabNear(_file, mark) is { } tab
            ? new Finding(GKEAWS301.Rule, "a tab cannot indent in YAML; use spaces", tab)
            : new Finding(GKEAWS301.Rule, $"not YAML: {Sentence(message)}", location);
    }

    // YamlDotNet's messages are sentences of their own; here they follow a colon.
    private static string Sentence(string message)
    {
        var text = message.TrimEnd('.', ' ', '\n');
        return text.Length == 0 ? "unreadable" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private SourceLocation At(Mark mark) => Locations.At(_file, mark);
}
