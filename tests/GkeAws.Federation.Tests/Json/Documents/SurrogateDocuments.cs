namespace GkeAws.Federation.Tests.Json.Documents;

internal static class SurrogateDocuments
{
    public static readonly JsonDocumentSet Set = new(
        Accepted:
        [
            """ "\uD83D\uDE00" """, """ "\ud83d\ude00" """, """ "\uD800\uDC00" """, """ "\uDBFF\uDFFF" """, """ "x\uD83D\uDE00y" """,
            """ "\uD83D\uDE00\uD83D\uDE00" """, """ {"\uD83D\uDE00":0} """, "\"\uD83D\uDE00\"", "\"\uD800\uDC00\"", "\"\uDBFF\uDFFF\"",
            "\"a\uD83D\uDE00b\uD83D\uDE00\"", "\"\uD83D\uDE00\\uD83D\\uDE00\"", "{\"\uD83D\uDE00\":\"\uD83D\uDE00\"}", "[\"\uD83D\uDE00\"]",
        ],
        Refused:
        [
            """ "\uD800" """, """ "\uDBFF" """, """ "\uDC00" """, """ "\uDFFF" """, """ "\ud800" """, """ "\udc00" """,
            """ "\uD83Dx" """, """ "x\uD83D" """, """ "\uDE00\uD83D" """, """ "\uD83D\uD83D" """, """ "\uD83D\uD83D\uDE00" """,
            """ "\uDE00\uDE00" """, """ "\uD83D\u0041" """, """ "\uD83D\uE000" """, """ "\uD83D\n" """, """ "\uD83D\\uDE00" """,
            """ "\uD83D \uDE00" """, """ "\uD83D\uDE0" """, """ "\uD83D\u" """, """ "\uD83D\" """, """ {"\uD83D":0} """, """ {"\uDE00":0} """,
            """ ["ok","\uD800"] """, """ {"a":{"b":["\uDFFF"]}} """,
            "\"\uD83D\"", "\"\uDE00\"", "\"\uDE00\uD83D\"", "\"\uD83D\uD83D\uDE00\"", "\"\uD83D\uDE00\uDE00\"", "\"x\uD83Dy\"",
            "\"\uD83D\\uDE00\"", "\"\\uD83D\uDE00\"", "\uD83D\uDE00", "\uD83D", "\uDE00", "{\"\uD83D\":0}", "[\uD83D\uDE00]",
        ]);
}
