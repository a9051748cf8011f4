using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>A policy of any kind, read from a text or constructed.</summary>
/// <param name="version">Null when the document names none: IAM then reads the language of 2008.</param>
/// <param name="name">What messages call it, for example the path it was read from.</param>
public sealed class PolicyDocument(
    IEnumerable<PolicyStatement> statements,
    string? version = PolicyDocument.CurrentVersion,
    string? id = null,
    string name = "")
{
    /// <summary>The only version with policy variables (IAM User Guide, IAM JSON policy elements: Version).</summary>
    public const string CurrentVersion = "2012-10-17";

    public const string EarlierVersion = "2008-10-17";

    public string? Version { get; } = version;

    public string? Id { get; } = id;

    public string Name { get; } = name;

    public IReadOnlyList<PolicyStatement> Statements { get; } = [.. statements];

    /// <summary>Whether <c>${…}</c> is a variable; else it is text like any other.</summary>
    public bool HasVariables => Version == CurrentVersion;

    public JsonObject ToJson() => PolicyJson.Of(this);

    /// <summary>
    /// The text for IAM's API: no white space between tokens, and ASCII, because a raw character above U+00FF is refused
    /// (IAM API, pattern of policyDocumentType).
    /// </summary>
    public string ToText() => JsonPrinter.ToAscii(JsonPrinter.PrintCompact(ToJson()));
}
