namespace GkeAws.Federation.Evaluation;

/// <summary>A condition key of a request with its values. One value: a single-valued key; several, or none: a multivalued one.</summary>
public sealed class ContextKey(string name, IReadOnlyList<string> values)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Values { get; } = values;

    internal int Hash { get; } = HashOf(name);

    /// <summary>The next key in the same bucket.</summary>
    internal ContextKey? Next { get; set; }

    /// <summary>No value, or none but empty strings (IAM User Guide, Multivalued context keys: a null data set).</summary>
    public bool IsNull { get; } = IsEmpty(values);

    /// <summary>The value of a single-valued key; null of any other.</summary>
    internal string? Single { get; } = values.Count == 1 ? values[0] : null;

    private static bool IsEmpty(IReadOnlyList<string> values)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index].Length > 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Names of condition keys are the same in any case (IAM User Guide, IAM JSON policy elements: Condition).</summary>
    internal static int HashOf(string name)
    {
        var hash = 5381u;
        foreach (var c in name)
        {
            hash = (hash * 33) ^ (c is >= 'a' and <= 'z' ? c - 32u : c < 128 ? c : char.ToUpperInvariant(c));
        }
        return (int)hash;
    }
}
