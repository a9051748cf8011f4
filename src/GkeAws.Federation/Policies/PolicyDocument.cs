using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>A trust or permission policy of today's language version.</summary>
public sealed class PolicyDocument(IEnumerable<PolicyStatement> statements)
{
    /// <summary>Without it IAM reads the language of 2008, which has no policy variables (IAM User Guide, AWS JSON policy elements: Version).</summary>
    public const string Version = "2012-10-17";

    public IReadOnlyList<PolicyStatement> Statements { get; } = [.. statements];

    public JsonObject ToJson() => PolicyJson.Of(this);

    /// <summary>
    /// The text for IAM's API: no white space between tokens, and ASCII, because a raw character above U+00FF is refused
    /// (IAM API, pattern of policyDocumentType).
    /// </summary>
    public string ToText() => JsonPrinter.ToAscii(JsonPrinter.PrintCompact(ToJson()));
}
