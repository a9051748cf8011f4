using System.Text.RegularExpressions;

namespace GkeAws.Federation.Rules.Parameters;

/// <summary>
/// A rule that a regular expression decides. The same pattern stands in the packed template (regexMatch symbols), in the JSON
/// schema and here, so that <c>dotnet new</c>, editors and the tool refuse the same values.
/// </summary>
/// <param name="Pattern">.NET syntax, <c>\A</c> to <c>\z</c>, only <c>[0-9]</c> for digits: <c>$</c> and <c>\d</c> let newlines and foreign digits through.</param>
/// <param name="Requirement">What a legal value is, as the end of a sentence.</param>
/// <param name="Example">A legal value.</param>
public sealed record ParameterRule(string Id, string Title, string Pattern, string Requirement, string Example)
    : Rule(Id, Title, Severity.Error)
{
    private Regex? regex;

    /// <summary>The pattern as JSON Schema (ECMA 262) writes it.</summary>
    public string SchemaPattern => Pattern.Replace(@"\A", "^").Replace(@"\z", "$");

    public bool Accepts(string value) =>
        (regex ??= new Regex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)).IsMatch(value);

    /// <summary>By id: the pattern, compiled on first use, is no part of what a rule is.</summary>
    public bool Equals(ParameterRule? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The value, when the rule accepts it. A value from outside is checked before; here it can only be a bug.</summary>
    internal string Demand(string value) =>
        Accepts(value) ? value : throw new ArgumentException($"{Id}: {Requirement}", nameof(value));

    /// <summary>The rule's sentence about one option or property: what is wanted, and an example.</summary>
    public string Explain(string name) => $"{name}: {Requirement}; for example {Example}";
}
