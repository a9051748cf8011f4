namespace GkeAws.Generators.Models;

/// <summary>A class of constants inside <c>Federation</c>, and a file of its own: a change of one value writes one file again.</summary>
/// <param name="Namespace">The project's.</param>
/// <param name="Outer">The classes around it, without <c>Federation</c>.</param>
internal sealed record ConstantClass(string Namespace, EquatableArray<string> Outer, string Name, string Summary, EquatableArray<Constant> Constants)
{
    public string FileName => $"Federation.{string.Join(".", Outer.Append(Name))}.g.cs";
}
