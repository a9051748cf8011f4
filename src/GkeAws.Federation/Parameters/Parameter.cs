using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>Option groups, in the order in which a person thinks of them.</summary>
public enum ParameterGroup
{
    Where,
    Aws,
    Kubernetes,
    Access,
    Extras,
}

/// <summary>A word that a parameter may have, and what it means.</summary>
public sealed record ParameterChoice(string Word, string Meaning);

/// <summary>
/// One option of <c>dotnet new gke-aws-federation</c> and <c>gke-aws new</c>. Template symbols, help, JSON schema, README table
/// and validation all come from here.
/// </summary>
/// <param name="Name">The symbol's name, camelCase.</param>
/// <param name="Option">As typed, with its dashes.</param>
/// <param name="Place">Where it stands in a federation.json with one environment, cluster and workload; null: nowhere (package source).</param>
/// <param name="Default">Empty: the option may be left out and then has no value.</param>
/// <param name="Help">One sentence with an example.</param>
public sealed record Parameter(string Name, string Option, ParameterGroup Group, string? Place, string Default, string Help)
{
    /// <summary>
    /// The characters that a value may have at most. The template engine substitutes and cannot escape, so none of them needs
    /// escaping in JSON, YAML, XML, bash, C#, Python or Markdown.
    /// </summary>
    public const string SafeAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:/@+=,";

    public const string No = "false";
    public const string Yes = "true";

    /// <summary>The characters that this parameter's values may have.</summary>
    public string Alphabet { get; init; } = SafeAlphabet;

    public IReadOnlyList<ParameterRule> Rules { get; init; } = [];

    public IReadOnlyList<ParameterChoice> Choices { get; init; } = [];

    /// <summary>The rule that a word breaks which is no choice; null without choices.</summary>
    public Rule? ChoiceRule { get; init; }

    /// <summary>The default only stands in for the user's own value: it makes a whole project, but reaches nothing real.</summary>
    public bool IsStandIn { get; init; }

    /// <summary>What the packed template holds in place of the value.</summary>
    public string Token => $"@@{Name}@@";

    public bool IsChoice => Choices.Count > 0;

    /// <summary>A choice between <see cref="No"/> and <see cref="Yes"/>; the option alone says yes.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>The sentence about a word that is no choice.</summary>
    public string ChoiceRefusal =>
        $"{Option}: one of {string.Join(", ", Choices.Select(choice => choice.Word))}; for example {Default}";

    public bool MayBeEmpty => Default.Length == 0;
}

/// <summary>A rule about several options together.</summary>
/// <param name="Rule">Looks at the values of <paramref name="Joined"/>, joined by colons.</param>
/// <param name="About">The option that the message names.</param>
/// <param name="When">Only when this choice has one of these words; null: always.</param>
public sealed record CombinationRule(
    ParameterRule Rule, Parameter About, IReadOnlyList<Parameter> Joined, (Parameter Choice, IReadOnlyList<string> Words)? When = null);
