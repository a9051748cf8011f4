using CsCheck;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>Random texts of the shapes that names have.</summary>
internal static class LegalTexts
{
    public const string Lower = "abcdefghijklmnopqrstuvwxyz";
    public const string Digits = "0123456789";
    public const string LowerDigits = Lower + Digits;
    public const string LowerDigitsHyphen = LowerDigits + "-";
    public const string LettersDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + LowerDigits;

    /// <summary>Both bounds far more often than chance would have them.</summary>
    public static Gen<int> Length(int least, int most) => Gen.OneOf(
        Gen.Const(least), Gen.Const(most), Gen.Int[least, Math.Min(most, least + 12)], Gen.Int[least, most]);

    public static Gen<string> Of(string alphabet, int least, int most) =>
        Length(least, most).SelectMany(length => Gen.Char[alphabet].Array[length]).Select(characters => new string(characters));

    /// <summary>A text whose first and last character come from narrower alphabets.</summary>
    public static Gen<string> Of(string first, string middle, string last, int least, int most) =>
        Length(least, most).SelectMany(length => length == 1
            ? Gen.Char[first].Select(character => character.ToString())
            : Gen.Select(Gen.Char[first], Gen.Char[middle].Array[length - 2], Gen.Char[last],
                (start, inner, end) => start + new string(inner) + end));

    public static Gen<string> Label(int least, int most) => Of(LowerDigits, LowerDigitsHyphen, LowerDigits, least, most);

    public static Gen<string> LabelWithLetter(int least, int most) => Of(Lower, LowerDigitsHyphen, LowerDigits, least, most);

    /// <summary>Random texts, and now and then one of these: words of YAML and of the engine's own language are legal names.</summary>
    public static Gen<string> OrOneOf(this Gen<string> texts, params string[] words) =>
        Gen.Frequency((4, texts), (1, Gen.OneOf(words)));
}
