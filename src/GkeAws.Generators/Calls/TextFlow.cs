using GkeAws.Federation.Evaluation.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GkeAws.Generators.Calls;

/// <summary>How much of a text is known where it is used: constants (generated ones too), interpolations, sums, variables and fields of one value.</summary>
internal static class TextFlow
{
    private const int Deepest = 32;

    public static KnownText Of(IOperation operation) => Of(operation, 0);

    private static KnownText Of(IOperation operation, int depth)
    {
        operation = LocalFlow.Bare(operation);
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant is string text ? KnownText.Exactly(text) : KnownText.Unknown;
        }
        return depth > Deepest ? KnownText.Unknown : operation switch
        {
            IInterpolatedStringOperation interpolated => OfParts(interpolated, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum =>
                Of(sum.LeftOperand, depth + 1) is { IsExact: true } left ? left.Then(Of(sum.RightOperand, depth + 1)) : Of(sum.LeftOperand, depth + 1),
            ILocalReferenceOperation local when LocalFlow.ValueOf(local) is { } value => Of(value, depth + 1),
            IFieldReferenceOperation field => OfField(field, depth),
            _ => KnownText.Unknown,
        };
    }

    private static KnownText OfParts(IInterpolatedStringOperation interpolated, int depth)
    {
        var known = KnownText.Exactly("");
        foreach (var part in interpolated.Parts)
        {
            known = known.Then(part switch
            {
                IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => KnownText.Exactly(text),
                // Alignment pads, and a format means nothing to a text.
                IInterpolationOperation { Alignment: null } hole => Of(hole.Expression, depth + 1),
                _ => KnownText.Unknown,
            });
        }
        return known;
    }

    /// <summary>A static readonly field of the same file that nothing but its initializer gives a value.</summary>
    private static KnownText OfField(IFieldReferenceOperation reference, int depth)
    {
        var field = reference.Field;
        if (!field.IsReadOnly || !field.IsStatic || reference.SemanticModel is not { } model || field.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared)
            || field.DeclaringSyntaxReferences is not [var declared] || declared.SyntaxTree != model.SyntaxTree
            || declared.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value } || model.GetOperation(value) is not { } operation)
        {
            return KnownText.Unknown;
        }
        return Of(operation, depth + 1);
    }
}
