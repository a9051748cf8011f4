using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies.Conditions;
using GkeAws.Federation.Policies.Patterns;

namespace GkeAws.Federation.Tests.Evaluation.Properties;

/// <summary>Our matcher against the regular expressions of .NET, our addresses against System.Net, our dates against DateTimeOffset.</summary>
public class WildcardProperties
{
    private const int Samples = 20_000;

    [Fact]
    public void A_wildcard_pattern_is_its_regular_expression() => Gen.Select(Letters("ab*?", 8), Letters("ab\n", 10)).Sample(
        (pattern, text) => Assert.Equal(Expression(pattern, ".*", ".").IsMatch(text), TextPattern.Parse(pattern, wildcards: true, variables: false).Matches(text, RequestContext.Empty)),
        iter: Samples);

    [Fact]
    public void Without_case_it_is_the_one_without_case() => Gen.Select(Letters("aB*?", 8), Letters("Ab", 8)).Sample(
        (pattern, text) => Assert.Equal(
            Regex.IsMatch(text, Expression(pattern, ".*", ".").ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline),
            TextPattern.Parse(pattern, wildcards: true, variables: false, StringComparison.OrdinalIgnoreCase).Matches(text, RequestContext.Empty)),
        iter: Samples);

    [Fact]
    public void Variables_and_escapes_are_their_text() => Gen.Select(Letters("ab*?", 4), Letters("ab*?", 3), Letters("ab*?", 4), Letters("ab*?", 10)).Sample(
        (before, value, after, text) =>
        {
            var pattern = TextPattern.Parse(before + "${x:v}" + after, wildcards: true, variables: true);
            var expression = Expression(before, ".*", ".").ToString()[..^2] + Regex.Escape(value) + Expression(after, ".*", ".").ToString()[2..];

            Assert.Equal(Regex.IsMatch(text, expression, RegexOptions.Singleline), pattern.Matches(text, RequestContext.Of(("x:v", value))));
        },
        iter: Samples);

    /// <summary>Five parts, where a star inside a part crosses no colon and one at its end does, then the rest.</summary>
    [Fact]
    public void A_resource_is_its_regular_expression() => Gen.Select(Letters("a*?", 3).Array[5], Letters("a*?:", 4), Letters("a:", 14)).Sample(
        (parts, rest, text) =>
        {
            var expression = @"\A" + string.Concat(parts.Select(part => PartExpression(part) + ":")) + Expression(rest, ".*", ".").ToString()[2..];

            Assert.Equal(
                Regex.IsMatch(text, expression, RegexOptions.Singleline),
                new ResourcePattern(string.Join(':', parts) + ":" + rest, variables: true).Matches(text, RequestContext.Empty));
        },
        iter: Samples);

    [Fact]
    public void An_arn_condition_is_its_regular_expression() => Gen.Select(Letters("a*?", 3).Array[5], Letters("a*?:", 4), Letters("a:", 12)).Sample(
        (parts, rest, text) =>
        {
            var expression = @"\A" + string.Concat(parts.Select(part => Expression(part, "[^:]*", "[^:]").ToString()[2..^2] + ":")) + Expression(rest, ".*", ".").ToString()[2..];

            Assert.Equal(
                Regex.IsMatch(text, expression, RegexOptions.Singleline),
                new ArnPattern(string.Join(':', parts) + ":" + rest, variables: true).Matches(text, RequestContext.Empty));
        },
        iter: Samples);

    [Fact]
    public void An_address_is_what_System_Net_reads() => Gen.OneOf(Letters("0123456789.", 15), Letters("0fF1:.", 20), Gen.Byte.Array[16].Select(bytes => new IPAddress(bytes).ToString()),
        Gen.Byte.Array[4].Select(bytes => new IPAddress(bytes).ToString()), Gen.Select(Letters("0f:", 8), Letters("0f:", 8), (head, tail) => $"{head}::{tail}")).Sample(
        text =>
        {
            var read = IpNumber.TryParse(text, out var number);
            // IPv4 there may have fewer parts, and octal or hexadecimal ones; leading zeros make it octal.
            var isDotted = text.Split('.') is { Length: 4 } parts && parts.All(part => part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit)) && !parts.Any(part => part.Length > 1 && part[0] == '0');
            if (text.Contains(':') ? !text.Contains('.') : isDotted)
            {
                Assert.Equal(IPAddress.TryParse(text, out var address), read);
                Assert.True(!read || Bytes(number).SequenceEqual(address!.GetAddressBytes()), text);
            }
        },
        iter: Samples * 5);

    [Fact]
    public void A_range_is_what_System_Net_contains() => Gen.Select(Gen.Byte.Array[16], Gen.Int[0, 128], Gen.Int[0, 128]).Sample(
        (bytes, bits, flipped) =>
        {
            var other = (byte[])bytes.Clone();
            if (flipped < 128)
            {
                other[flipped / 8] ^= (byte)(0x80 >> (flipped % 8));
            }
            Assert.True(IpRange.TryParse($"{new IPAddress(bytes)}/{bits}", out var range));
            Assert.True(IpNumber.TryParse(new IPAddress(other).ToString(), out var address));

            Assert.Equal(flipped == 128 || flipped >= bits, range.Contains(address));
        },
        iter: Samples);

    [Fact]
    public void A_date_is_what_DateTimeOffset_writes() => Gen.Select(Gen.DateTime[new DateTime(2, 1, 1), new DateTime(9998, 1, 1)], Gen.Int[-12 * 60, 14 * 60]).Sample(
        (time, offset) =>
        {
            var date = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.FromMinutes(offset));

            Assert.True(PolicyDate.TryParse(date.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", System.Globalization.CultureInfo.InvariantCulture), out var ticks));
            Assert.Equal(date.UtcTicks - DateTime.UnixEpoch.Ticks, ticks);
        },
        iter: Samples);

    [Fact]
    public void Base64_compares_as_its_bytes() => Gen.Select(Gen.Byte.Array[0, 6], Gen.Byte.Array[0, 6]).Sample(
        (left, right) =>
        {
            var (first, second) = (Convert.ToBase64String(left), Convert.ToBase64String(right));
            Assert.True(Base64.IsValid(first));
            Assert.Equal(left.SequenceEqual(right), Base64.SameBytes(first, second));
            Assert.True(Base64.SameBytes(first, first));
        },
        iter: Samples);

    [Theory]
    [InlineData("A===")]
    [InlineData("=A==")]
    [InlineData("A=B=")]
    [InlineData("ABC")]
    [InlineData("AB-_")]
    [InlineData("====")]
    public void What_is_no_base64_equals_nothing(string text)
    {
        Assert.False(Base64.IsValid(text));
        Assert.False(Base64.SameBytes("QUJD", text));
    }

    private static Gen<string> Letters(string alphabet, int most) => Gen.Int[0, alphabet.Length - 1].Array[0, most].Select(indexes => string.Concat(indexes.Select(index => alphabet[index])));

    private static Regex Expression(string pattern, string many, string one) =>
        new(@"\A" + string.Concat(pattern.Select(c => c switch { '*' => many, '?' => one, _ => Regex.Escape(c.ToString()) })) + @"\z", RegexOptions.Singleline);

    private static string PartExpression(string part)
    {
        var inside = Expression(part, "[^:]*", "[^:]").ToString()[2..^2];
        return part.EndsWith('*') ? inside + "(:[^:]*)*" : inside;
    }

    private static IEnumerable<byte> Bytes(IpNumber number)
    {
        var all = Enumerable.Range(0, 8).Select(index => (byte)(number.High >> (56 - (8 * index)))).Concat(Enumerable.Range(0, 8).Select(index => (byte)(number.Low >> (56 - (8 * index)))));
        return number.IsVersion6 ? all : all.Skip(12);
    }
}
