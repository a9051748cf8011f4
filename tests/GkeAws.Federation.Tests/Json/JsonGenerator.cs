using CsCheck;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

internal static class JsonGenerator
{
    private const int DeepestBranch = 5;

    private static readonly Gen<string> WellFormedText =
        Gen.Frequency((6, Gen.Char['\u0020', '\u007E'].Select(char.ToString)),
                (2, Gen.Char['\u0000', '\uD7FF'].Select(char.ToString)),
                (1, Gen.Char['\u0000', '\u001F'].Select(char.ToString)),
                (1, Gen.OneOf<string>("\"", "\\", "/", "\u2028", "\uFEFF", "\uFFFF")),
                (1, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32)))
            .Array[0, 8].Select(string.Concat);

    private static readonly Gen<string> NumberText =
        Gen.OneOf(
            Gen.Long.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Gen.Select(Gen.Long, Gen.UInt, Gen.Int[-400, 400], (whole, fraction, exponent) => $"{whole}.{fraction}e{exponent:+0;-0}"),
            Gen.OneOf<string>("0", "-0", "0.0", "1E400", "1e-5"));

    private static readonly Gen<JsonValue> Scalar =
        Gen.OneOf(
            WellFormedText.Select(JsonValue (text) => new JsonString(text)),
            NumberText.Select(JsonValue (text) => new JsonNumber(text)),
            Gen.Bool.Select(JsonValue (value) => new JsonBoolean(value)),
            Gen.Const<JsonValue>(new JsonNull()));

    /// <summary>Documents with duplicate and empty names, every kind of value and well-formed text.</summary>
    public static readonly Gen<JsonValue> Document = Branch(DeepestBranch);

    private static Gen<JsonValue> Branch(int depth)
    {
        if (depth == 0)
        {
            return Scalar;
        }

        var child = Branch(depth - 1);
        return Gen.Frequency(
            (1, Scalar),
            (2, child.Array[0, 4].Select(JsonValue (items) => new JsonArray(items))),
            (2, Gen.Select(WellFormedText, child, (name, value) => new JsonMember(name, value)).Array[0, 4].Select(JsonValue (members) => new JsonObject(members))));
    }
}
