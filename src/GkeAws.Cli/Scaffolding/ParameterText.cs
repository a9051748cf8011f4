using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace GkeAws.Cli.Scaffolding;

/// <summary>
/// A text of the model. A template can print it and do nothing else: whatever computed over it would be right for the value at
/// hand and wrong for the token that stands for it in the packed template.
/// </summary>
internal sealed class ParameterText(string value) : IScriptCustomBinaryOperation, IScriptCustomUnaryOperation
{
    public string Value { get; } = value;

    public bool TryEvaluate(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue,
        SourceSpan rightSpan, object? rightValue, out object? result) => throw Refusal(span);

    public bool TryEvaluate(TemplateContext context, SourceSpan span, ScriptUnaryOperator op, object value, out object result) =>
        throw Refusal(span);

    public static ScriptRuntimeException Refusal(SourceSpan span) =>
        new(span, "a text value can only be printed: dotnet new replaces it and cannot compute over it");
}
