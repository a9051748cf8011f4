using System.Text.RegularExpressions;
using CsCheck;
using GkeAws.Federation.Evaluation.Calls;

namespace GkeAws.Federation.Tests.Evaluation.Calls;

/// <summary>Texts of which only the beginning may be known.</summary>
public sealed class KnownTextTests
{
    private static readonly Gen<string> Patterns = Gen.Char["ab*?"].Array[0, 8].Select(letters => new string(letters));
    private static readonly Gen<string> Texts = Gen.Char["ab"].Array[0, 6].Select(letters => new string(letters));

    /// <summary>The reference is a regular expression.</summary>
    [Fact]
    public void A_whole_text_may_match_what_it_matches() => Gen.Select(Patterns, Texts).Sample((pattern, text) =>
        KnownText.Exactly(text).MayMatch(pattern) == Regex.IsMatch(text, $"\\A{Expression(pattern)}\\z"));

    /// <summary>A beginning may match when one of its continuations does; the alphabet and the patterns are so short that all can be tried.</summary>
    [Fact]
    public void A_beginning_may_match_when_a_continuation_does() => Gen.Select(Patterns.Where(pattern => pattern.Length <= 4), Texts.Where(text => text.Length <= 3)).Sample((pattern, text) =>
        new KnownText(text, false).MayMatch(pattern) == Continuations(4).Any(rest => Regex.IsMatch(text + rest, $"\\A{Expression(pattern)}\\z")), iter: 500);

    [Fact]
    public void A_policy_variable_may_be_anything() => Assert.True(KnownText.Exactly("x").MayMatch("y${aws:userid}"));

    [Fact]
    public void What_follows_an_unknown_end_is_unknown()
    {
        Assert.Equal(KnownText.Exactly("a/b"), KnownText.Exactly("a/").Then(KnownText.Exactly("b")));
        Assert.Equal(new KnownText("a/b", false), KnownText.Exactly("a/").Then(new KnownText("b", false)));
        Assert.Equal(new KnownText("a", false), new KnownText("a", false).Then(KnownText.Exactly("b")));
        Assert.Equal(("a", "a…"), (KnownText.Exactly("a").ToString(), new KnownText("a", false).ToString()));
        Assert.Equal((true, false, false), (KnownText.Unknown.IsUnknown, KnownText.Exactly("").IsUnknown, new KnownText("a", false).IsUnknown));
    }

    private static string Expression(string pattern) => pattern.Replace("*", ".*", StringComparison.Ordinal).Replace('?', '.');

    private static IEnumerable<string> Continuations(int length) =>
        length == 0 ? [""] : Continuations(length - 1).SelectMany(text => text.Length == length - 1 ? [text, text + "a", text + "b"] : new[] { text });
}
