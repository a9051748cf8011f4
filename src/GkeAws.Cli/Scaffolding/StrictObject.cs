using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GkeAws.Cli.Scaffolding;

/// <summary>An object of the model; a misspelt member is an error with its place instead of an empty text.</summary>
internal sealed class StrictObject : ScriptObject
{
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        base.TryGetValue(context, span, member, out value)
            ? true
            : throw new ScriptRuntimeException(span, $"there is no '{member}' here; there is {string.Join(", ", Keys.Order(StringComparer.Ordinal))}");

    public StrictObject Member(string name) => (StrictObject)this[name]!;

    public IEnumerable<StrictObject> Members(string name) => ((ScriptArray)this[name]!).Cast<StrictObject>();

    public string Text(string name) => ((ParameterText)this[name]!).Value;

    public bool Truth(string name) => (bool)this[name]!;

    /// <summary>Adds a member: texts become texts that can only be printed, lists become lists of Scriban.</summary>
    public StrictObject With(string name, object value)
    {
        this[name] = value switch
        {
            string text => new ParameterText(text),
            IEnumerable<string> texts => new ScriptArray(texts.Select(text => new ParameterText(text))),
            IEnumerable<StrictObject> objects => new ScriptArray(objects),
            _ => value,
        };
        return this;
    }
}
