using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GkeAws.Cli.Scaffolding;

/// <summary>Scriban without its built-in functions, strict, and with values escaped for the format of the file.</summary>
internal sealed class RenderContext : TemplateContext
{
    public RenderContext(ITemplateLoader loader)
        : base(new ScriptObject { ["include"] = new IncludeFunction() })
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        TemplateLoader = loader;
        LoopLimit = int.MaxValue;
        LimitToString = 0;
        PushCulture(CultureInfo.InvariantCulture);
    }

    public TextFormat Format { get; set; }

    /// <summary>Called for each value printed, with the place in the template.</summary>
    public Action<ParameterText, SourceSpan>? OnPrinted { get; set; }

    /// <summary>The expression that was evaluated last, if its value is what is written next: Scriban writes it with the span of the whole block.</summary>
    private SourceSpan? _expression;

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var result = base.Evaluate(scriptNode, aliasReturnedFunction);
        _expression = (scriptNode as ScriptExpressionStatement)?.Expression?.Span;
        return result;
    }

    /// <summary>Scriban compares and joins as texts whatever stands beside a text literal.</summary>
    public override string ObjectToString(object? value, bool nested = false) =>
        value is ParameterText ? throw ParameterText.Refusal(CurrentSpan) : base.ObjectToString(value, nested) ?? "";

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        span = _expression ?? span;
        switch (textAsObject)
        {
            case ParameterText text:
                OnPrinted?.Invoke(text, span);
                return Write(Format.Escape(text.Value));
            case int number:
                return Write(number.ToString(CultureInfo.InvariantCulture));
            case string literal:
                return Write(literal);
            case null:
                return this;
            default:
                throw new ScriptRuntimeException(span, $"a {textAsObject.GetType().Name} cannot be printed");
        }
    }

    public override bool ToBool(SourceSpan span, object? value) =>
        value is bool truth ? truth : throw new ScriptRuntimeException(span, "a condition needs a truth value of the model, such as project.csharp");

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is ParameterText ? throw ParameterText.Refusal(CurrentSpan) : base.GetMemberAccessorImpl(target);
}
