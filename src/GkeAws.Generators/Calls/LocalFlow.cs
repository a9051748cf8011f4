using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GkeAws.Generators.Calls;

/// <summary>What a local variable holds, when it is given a value once, where it is declared.</summary>
internal static class LocalFlow
{
    /// <summary>The operation without conversions and parentheses around it.</summary>
    public static IOperation Bare(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }
        return operation;
    }

    /// <summary>The only value of the variable; null: it has several, or none that can be seen.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation reference)
    {
        IOperation? value = null;
        foreach (var operation in Root(reference).DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, reference.Local))
            {
                value = declarator.GetVariableInitializer()?.Value;
            }
            else if (operation is ILocalReferenceOperation other && Same(other.Local, reference.Local) && IsWritten(other))
            {
                return null;
            }
        }
        return value is null ? null : Bare(value);
    }

    /// <summary>Every mention of the variable in the method around it.</summary>
    public static IEnumerable<ILocalReferenceOperation> MentionsOf(ILocalReferenceOperation reference) =>
        Root(reference).DescendantsAndSelf().OfType<ILocalReferenceOperation>().Where(other => Same(other.Local, reference.Local));

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }
        return operation;
    }

    private static bool Same(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static bool IsWritten(ILocalReferenceOperation reference)
    {
        IOperation operation = reference;
        // A part of a tuple on the left of a deconstruction.
        while (operation.Parent is ITupleOperation or IConversionOperation or IDeclarationExpressionOperation)
        {
            operation = operation.Parent;
        }
        return operation.Parent switch
        {
            IAssignmentOperation assignment => ReferenceEquals(assignment.Target, operation),
            IIncrementOrDecrementOperation => true,
            IArgumentOperation { Parameter.RefKind: not RefKind.None } => true,
            IAddressOfOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            _ => false,
        };
    }
}
