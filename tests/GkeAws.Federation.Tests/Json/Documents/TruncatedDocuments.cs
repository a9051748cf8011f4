namespace GkeAws.Federation.Tests.Json.Documents;

/// <summary>Every beginning of a document that uses the whole grammar.</summary>
internal static class TruncatedDocuments
{
    private const string Whole =
        "{ \"a\\u00e9\\\"\" : [ true , false , null , -12.5e+3 , \"\uD83D\uDE00\\uD83D\\uDE00\\n\" ] ,\r\n\t\"b\" : { } , \"c\" : [ [ ] , { \"d\" : 0 } ] }";

    public static readonly JsonDocumentSet Set = new(
        Accepted: [Whole],
        Refused: [.. Enumerable.Range(0, Whole.Length).Select(length => Whole[..length])]);
}
