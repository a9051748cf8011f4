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

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
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
