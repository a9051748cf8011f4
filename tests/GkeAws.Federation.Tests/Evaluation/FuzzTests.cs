using System.Diagnostics;
using System.Text;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Tests.Evaluation.WebIdentity;
using GkeAws.Federation.Tests.Policies;
using Xunit.Abstractions;

namespace GkeAws.Federation.Tests.Evaluation;

/// <summary>
/// Damaged policies and tokens: whatever comes in, an answer goes out, soon and without much memory. A fixed seed and number of documents
/// by default (about a minute in all); GKEAWS_FULL=1 goes on for ten minutes in all with seeds of its own, which it prints.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20260701;
    private const string Letters = "{}[]:,\"\\/ \t\n0123456789+-.eE*?$'<>_aAzZ\u0000\u00A0\u0130\uD83D\uDE00\uFFFF";

    /// <summary>About the longest managed policy (IAM quotas: 6,144 characters without white space), laid out.</summary>
    private const int LongText = 10_000;

    // Reading, deciding, explaining, and printing twice and each reason, of ten kilobytes at the most.
    private const long MostBytes = 32_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);
    private const int Attempts = 10;

    /// <summary>For policies, and as long again for tokens.</summary>
    private static readonly TimeSpan Full = TimeSpan.FromMinutes(5);

    private static readonly string[] Policies =
    [
        .. PolicyCase.ReadLines("cases.jsonl").SelectMany(item => item.Texts),
        .. MalformedPolicyTests.All.Select(item => item.Text),
    ];

    private static readonly string[] Fragments =
    [
        "\"Condition\":{\"DateLessThan\":{\"k\":\"2026-07-01\"}},", "\"Principal\":\"*\",", "\"NotPrincipal\":{\"AWS\":[\"1\"]},", "${aws:username, '", "'}", "${", "}", "${*}", "arn:aws:s3:::", ":::::",
        "ForAnyValue:", "IfExists", "[[[[[[", "{\"a\":", "null", "true", "-0.0e+9999", "\"Version\":\"2012-10-17\",", "\\ud800", "::ffff:1.2.3.4/96", "9999999999999999999999",
    ];

    [Fact]
    public void No_policy_is_without_an_answer()
    {
        var accepted = 0;
        var count = Run(1_500_000, random =>
        {
            var text = Mutate(Policies[random.Next(Policies.Length)], random);
            text = random.Next(100) == 0 ? Lengthen(text) : text;
            accepted += Evaluate(text, random) ? 1 : 0;
        });
        output.WriteLine($"{count} policies, {accepted} of them well-formed");

        // Both sides are reached.
        Assert.InRange(accepted, count / 20, count - (count / 20));
    }

    [Fact]
    public void No_token_is_without_an_answer()
    {
        var cases = TokenCase.All.Where(item => item.Id.StartsWith("gke.", StringComparison.Ordinal) || item.Id.StartsWith("google.", StringComparison.Ordinal)).ToArray();
        var answers = new Dictionary<string, int>();
        Run(800_000, random =>
        {
            var item = cases[random.Next(cases.Length)];
            var token = random.Next(3) == 0
                ? Mutate(item.TokenText(), random)
                : TokenTexts.Of("""{"alg":"RS256"}""", Mutate(item.Claims.ToJsonString(), random));
            var answer = SecurityTokenService.AssumeRole(token, item.Request);

            Assert.True(answer.Session is null != answer.Error is null, token);
            var code = answer.Error?.Code ?? "allowed";
            answers[code] = answers.GetValueOrDefault(code) + 1;
        });
        output.WriteLine(string.Join(", ", answers.Select(entry => $"{entry.Key} {entry.Value}")));

        Assert.True(answers.Count >= 5, "the answers are too much the same");
    }

    /// <summary>Ten kilobytes each of what makes matchers that backtrack run for ever; one such matcher would never end here.</summary>
    [Theory]
    [InlineData("a*", "a", "b")]
    [InlineData("*a", "a", "")]
    [InlineData("?*", "a", "")]
    [InlineData("*?a", "ab", "")]
    [InlineData("*${x:v}", "a", "b")]
    [InlineData("*ab", "ab", "")]
    [InlineData("*aab", "a", "")]
    [InlineData("a?", "a", "")]
    public void No_pattern_takes_for_ever(string piece, string textPiece, string end)
    {
        var pattern = Repeat(piece, 5_000) + "b!";
        var text = Repeat(textPiece, 10_000) + end;
        var context = RequestContext.Of(("x:v", "a"), ("k", text));

        Assert.False(OneStatement.Allows("*", [PolicyCondition.StringLike("k", pattern)], PolicyDocument.CurrentVersion, "*", context));
        Assert.False(OneStatement.Allows("*", [PolicyCondition.StringLike("k", $"*{pattern}*")], PolicyDocument.CurrentVersion, "*", context));
        Assert.False(OneStatement.Allows($"arn:aws:s3:::{pattern}", [], PolicyDocument.CurrentVersion, $"arn:aws:s3:::{text}", context));
        Assert.False(OneStatement.Allows($"arn:*:s*:*:*:{pattern}", [], PolicyDocument.CurrentVersion, $"arn:{Repeat(":", 3_000)}{text}", context));
    }

    [Fact]
    public void Too_deep_and_too_long_documents_are_refused()
    {
        foreach (var text in new[] { Repeat("[", 100_000), Repeat("{\"a\":", 100_000), "{\"Statement\":" + Repeat("[", 70) + Repeat("]", 70) + "}", "\"" + new string('a', 5_000_000) + "\"" })
        {
            Assert.Equal(PolicyErrorCode.JsonSyntaxError, Assert.Single(PolicyReader.Read(text, PolicyKind.Identity, "p").Errors).Code);
        }
    }

    private static bool Evaluate(string text, Random random)
    {
        var kind = (PolicyKind)random.Next(4);
        var reading = PolicyReader.Read(text, kind, "p");
        Assert.True(reading.Document is null == reading.Errors.Count > 0, text);
        if (reading.Document is not { } document)
        {
            Assert.All(reading.Errors, error => Assert.True(error.Location.Position!.Value.Offset <= text.Length && error.ToString().Length > 0));
            return false;
        }

        var policies = kind is PolicyKind.Trust or PolicyKind.Resource ? ApplicablePolicies.OfTrust(document) : ApplicablePolicies.OfIdentity([document]);
        var request = new Request(OneStatement.Caller, "s3:GetObject", Mutate("arn:aws:s3:::example-bucket/k", random),
            RequestContext.Of(("aws:SourceIp", Mutate("203.0.113.7", random)), ("aws:CurrentTime", Mutate("2026-07-01T00:00:00Z", random)), ("aws:username", "bob"), ("s3:max-keys", Mutate("10", random))));
        var explained = Evaluator.Explain(policies, request);

        Assert.Equal(Evaluator.Decide(policies, request), explained.Decision);
        Assert.All(explained.Statements, result => Assert.True(result.Matches || result.Mismatch!.ToString().Length > 0));
        Assert.Equal(document.ToText(), PolicyReader.Read(document.ToText(), kind, "p").Document!.ToText());
        return true;
    }

    private int Run(int documents, Action<Random> step)
    {
        var isFull = Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1";
        var seeds = new Random(isFull ? Environment.TickCount : Seed);
        var (watch, count, most) = (Stopwatch.StartNew(), 0, 0L);
        for (; isFull ? watch.Elapsed < Full : count < documents; count++)
        {
            most = Math.Max(most, Step(step, seeds.Next()));
        }
        output.WriteLine($"{count} documents, at most {most} bytes for one");
        return count;
    }

    /// <returns>Bytes that it took.</returns>
    private long Step(Action<Random> step, int seed)
    {
        try
        {
            // What another process or a collection takes is not the evaluation's, and does not come ten times in a row.
            for (var attempt = 1; ; attempt++)
            {
                var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                step(new Random(seed));
                var taken = GC.GetAllocatedBytesForCurrentThread() - bytes;
                Assert.InRange(taken, 0, MostBytes);
                if (Stopwatch.GetElapsedTime(start) < Longest)
                {
                    return taken;
                }
                Assert.True(attempt < Attempts, $"over {Longest.TotalMilliseconds} ms {Attempts} times");
            }
        }
        catch
        {
            output.WriteLine($"seed {seed}");
            throw;
        }
    }

    /// <summary>The same statements again and again.</summary>
    private static string Lengthen(string text)
    {
        var (start, end) = (text.IndexOf('[', StringComparison.Ordinal) + 1, text.LastIndexOf(']'));
        return start > 0 && end > start
            ? text[..start] + string.Join(',', Enumerable.Repeat(text[start..end], Math.Max(1, LongText / (end - start)))) + text[end..]
            : text;
    }

    private static string Mutate(string text, Random random)
    {
        for (var times = random.Next(3); times > 0; times--)
        {
            var start = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(6, text.Length - start) + 1);
            text = random.Next(6) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, Letters[random.Next(Letters.Length)].ToString()),
                2 => text.Remove(start, length).Insert(start, Letters[random.Next(Letters.Length)].ToString()),
                3 => text.Insert(random.Next(text.Length + 1), text.Substring(start, length)),
                4 => text.Insert(start, Fragments[random.Next(Fragments.Length)]),
                _ => random.Next(10) == 0 ? text[..start] : text,
            };
        }
        return text;
    }

    private static string Repeat(string text, int length) => new StringBuilder().Insert(0, text, length / text.Length).ToString();
}
