namespace GkeAws.Generators.Models;

/// <summary>One value of federation.json: C# type, name, value as C# source, and what it is.</summary>
/// <param name="IsConst">Else a property: the type has no constants.</param>
internal sealed record Constant(string Type, string Name, string Value, string Summary, bool IsConst = true)
{
    public string Declaration => IsConst
        ? $"public const {Type} {Name} = {Value};"
        : $"public static {Type} {Name} {{ get; }} = {Value};";
}
