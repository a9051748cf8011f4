namespace GkeAws.Federation.Tests.Json.Documents;

internal static class LiteralDocuments
{
    public static readonly JsonDocumentSet Set = new(
        Accepted: ["true", "false", "null", " true ", "\nfalse", "null\t", "[true]", "[false]", "[null]", "[true,true]", """{"true":true}""", """{"null":null}"""],
        Refused:
        [
            "t", "tr", "tru", "f", "fals", "n", "nul", "True", "TRUE", "tRue", "False", "FALSE", "Null", "NULL", "nil", "None", "none", "undefined", "yes", "no", "on", "off",
            "truee", "truex", "true1", "true_", "falsey", "nulll", "null0", "true false", "true,false", "[tru]", "[nul]", "[truefalse]", "[true false]", "truetrue", "\"true", "true\"",
            "{true}", "{\"a\":tru}", "{\"a\":nulll}", "t rue", "tr\u0000ue", "true\u0000", "\uFF54rue", "!true", "-true", "+null", "true.", "true[]", "null{}", "null\"\"",
        ]);
}
