using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GkeAws.Generators.Calls;

/// <summary>What a request object holds when it is handed to a method.</summary>
internal sealed class RequestFlow
{
    private readonly Dictionary<string, IOperation?> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> conditional = new(StringComparer.Ordinal);

    /// <summary>Null: where the request comes from cannot be seen, or it goes elsewhere before.</summary>
    public static RequestFlow? Of(IOperation argument, Func<IInvocationOperation, bool> isCall)
    {
        var bare = LocalFlow.Bare(argument);
        if (bare is IObjectCreationOperation creation)
        {
            return new RequestFlow(creation);
        }
        if (bare is not ILocalReferenceOperation local || LocalFlow.ValueOf(local) is not IObjectCreationOperation first)
        {
            return null;
        }

        var flow = new RequestFlow(first);
        foreach (var mention in LocalFlow.MentionsOf(local))
        {
            if (!flow.Follow(mention, isCall))
            {
                return null;
            }
        }
        return flow;
    }

    private RequestFlow(IObjectCreationOperation creation)
    {
        // Constructors of requests take no arguments but for a few, whose properties are then not known.
        IsWhole = creation.Arguments.IsEmpty;
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                values[property.Property.Name] = LocalFlow.Bare(assignment.Value);
            }
            else if (initializer is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation collection })
            {
                values[collection.Property.Name] = null;
            }
        }
    }

    /// <summary>A property that is not here has no value for certain.</summary>
    public bool IsWhole { get; }

    public bool Has(string property) => values.ContainsKey(property);

    /// <summary>Given a value on some ways through the method only, or more than once.</summary>
    public bool IsConditional(string property) => conditional.Contains(property);

    /// <summary>Null: none, or one that cannot be told.</summary>
    public IOperation? ValueOf(string property) => values.TryGetValue(property, out var value) && !IsAmbiguous(property) ? value : null;

    private bool IsAmbiguous(string property) => values.TryGetValue(property, out var value) && value is null;

    private bool Follow(ILocalReferenceOperation mention, Func<IInvocationOperation, bool> isCall)
    {
        switch (mention.Parent)
        {
            case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property when ReferenceEquals(assignment.Target, property):
                var name = property.Property.Name;
                values[name] = values.ContainsKey(name) ? null : LocalFlow.Bare(assignment.Value);
                _ = conditional.Add(name);
                return true;
            case IPropertyReferenceOperation { Parent: IAssignmentOperation or IInvocationOperation } changed:
                values[changed.Property.Name] = null;
                _ = conditional.Add(changed.Property.Name);
                return true;
            case IPropertyReferenceOperation:
                return true;
            case IArgumentOperation { Parent: IInvocationOperation invocation }:
                return isCall(invocation);
            case IVariableDeclaratorOperation:
                return true;
            default:
                return false;
        }
    }
}
