namespace GkeAws.Federation.Identity;

/// <summary>A text that has been checked: whoever holds one need not check it again.</summary>
public abstract record Identifier(string Value)
{
    public sealed override string ToString() => Value;
}
