namespace GkeAws.Federation.Tests.Json.Documents;

internal static class WhiteSpaceDocuments
{
    public static readonly JsonDocumentSet Set = new(
        Accepted:
        [
            " 1", "1 ", "\t1", "1\t", "\n1", "1\n", "\r1", "1\r", "\r\n1\r\n", "  \t\n\r 1 \r\n\t  ", " [ ] ", " { } ", "[\n]", "{\n}", "[\r\n1\r\n,\r\n2\r\n]",
            " { \"a\" : 1 } ", "{\t\"a\"\t:\t1\t,\t\"b\"\t:\t2\t}", "{\r\"a\"\r:\r1\r}", "[ 1 , 2 ]", "[ [ ] , { } ]", "\n\n\n\n\"a\"", "[1,\n\r2]",
        ],
        Refused:
        [
            "", " ", "\t", "\n", "\r", "\r\n", "   \n\t ", "\u00001", "1\u0000", "\u00011", "\u000B1", "1\u000B", "\u000C1", "1\u000C", "\u001F1", "\u007F1", "\u00851", "1\u0085",
            "\u00A01", "1\u00A0", "[\u00A01]", "{\u00A0}", "{\"a\"\u00A0:1}", "\u16801", "\u20001", "\u200B1", "1\u200B", "\u20281", "1\u2028", "\u20291", "\u202F1", "\u205F1", "\u20601", "\u30001", "[\u3000]",
            "\uFEFF", "\uFEFF1", "\uFEFF{}", " \uFEFF1", "1\uFEFF", "[\uFEFF1]", "\uFEFF\uFEFF1", "\uFFFE1", "\\n1", "1\\n", "&nbsp;1", "\u001A", "1\u001A", "\u001E1",
        ]);
}
