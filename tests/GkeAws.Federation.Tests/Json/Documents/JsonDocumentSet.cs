namespace GkeAws.Federation.Tests.Json.Documents;

/// <summary>Texts of one class with the verdict RFC 8259 gives them.</summary>
internal sealed record JsonDocumentSet(string[] Accepted, string[] Refused)
{
    public static JsonDocumentSet[] All =>
    [
        NumberDocuments.Set, EscapeDocuments.Set, SurrogateDocuments.Set, StringDocuments.Set,
        StructureDocuments.Set, LiteralDocuments.Set, WhiteSpaceDocuments.Set, TruncatedDocuments.Set,
    ];
}
