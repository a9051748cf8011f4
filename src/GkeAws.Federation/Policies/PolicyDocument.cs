using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>A policy of any kind, read from a text or constructed.</summary>
public sealed class PolicyDocument
{
    /// <summary>The only version with policy variables (IAM User Guide, IAM JSON policy elements: Version).</summary>
    public const string CurrentVersion = "2012-10-17";

    public const string EarlierVersion = "2008-10-17";

    private readonly PolicyStatement[] statements;

    /// <param name="version">Null when the document names none: IAM then reads the language of 2008.</param>
    /// <param name="name">What messages call it, for example the path it was read from.</param>
    public PolicyDocument(IEnumerable<PolicyStatement> statements, string? version = CurrentVersion, string? id = null, string name = "")
        : this([.. statements], version, id, name)
    {
    }

    /// <summary>Keeps the array, which nobody else may change.</summary>
    internal PolicyDocument(PolicyStatement[] statements, string? version, string? id, string name)
    {
        this.statements = statements;
        (Version, Id, Name) = (version, id, name);
    }

    public string? Version { get; }

    public string? Id { get; }

    public string Name { get; }

    public IReadOnlyList<PolicyStatement> Statements => statements;

    /// <summary>Whether <c>${…}</c> is a variable; else it is text like any other.</summary>
    public bool HasVariables => Version == CurrentVersion;

    public JsonObject ToJson() => PolicyJson.Of(this);

    /// <summary>
    /// The text for IAM's API: no white space between tokens, and ASCII, because a raw character above U+00FF is refused
    /// (IAM API, pattern of policyDocumentType).
    /// </summary>
    public string ToText() => JsonPrinter.ToAscii(JsonPrinter.PrintCompact(ToJson()));
}
