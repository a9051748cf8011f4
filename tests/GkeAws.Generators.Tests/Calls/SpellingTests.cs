using System.Text.RegularExpressions;
using GkeAws.Generators.Tests.InProcess;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>Each rule of code however the code is laid out: other line ends, odd breaks and blanks, letters beyond ASCII before and inside.</summary>
public sealed partial class SpellingTests
{
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["GKEAWS401"] = "await s3.DeleteBucketAsync(Bucket, stop);",
        ["GKEAWS402"] = "await s3.GetObjectAsync(Bucket, \"a\", stop);",
        ["GKEAWS403"] = "await s3.GetObjectAsync(\"elsewhere\", \"a\", stop);",
        ["GKEAWS404"] = "using var client = new AmazonS3Client(input, input);",
        ["GKEAWS405"] = "using var client = new AmazonS3Client();",
        ["GKEAWS406"] = "using var client = new AmazonS3Client();",
        ["GKEAWS490"] = "await s3.ListBucketsAsync(stop);",
    };

    private static readonly Dictionary<string, Func<string, string>> Spellings = new()
    {
        ["CRLF"] = source => source.ReplaceLineEndings("\r\n"),
        ["broken at every dot and bracket"] = source => Broken().Replace(source, "$&\n\t"),
        ["on one line with comments"] = source => Blank().Replace(source, " /* \u00e4 \U0001F600 */ "),
        ["letters beyond ASCII"] = source => source.Replace("client", "\u30af\u30e9\u30a4\u30a2\u30f3\u30c8", StringComparison.Ordinal).Replace("\"a\"", "\"\u00e4\U0001F600\"", StringComparison.Ordinal),
        ["escaped letters"] = source => source.Replace("\"elsewhere\"", "\"\\u0065lsewhere\"", StringComparison.Ordinal).Replace("Bucket,", "@Bucket,", StringComparison.Ordinal),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var id in Bodies.Keys)
            {
                foreach (var spelling in Spellings.Keys)
                {
                    cases.Add(id, spelling);
                }
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_says_the_same_however_the_code_is_spelt(string id, string spelling)
    {
        var (plain, spelt) = (Bodies[id], Spellings[spelling](Bodies[id]));

        Assert.Equal([Squeezed(id, plain, plain)], Found(id, plain));
        Assert.Equal([Squeezed(id, plain, spelt)], Found(id, spelt));
    }

    [Fact]
    public void Every_rule_of_code_is_among_them() => Assert.Equal(Diagnostics.RuleDescriptors.OfCode.Select(rule => rule.Id), Bodies.Keys);

    /// <summary>What is underlined, without the blanks that a spelling adds: the method's name, or the creation.</summary>
    private static string Squeezed(string id, string plain, string spelt) =>
        $"{id} '{(plain.Contains("new Amazon", StringComparison.Ordinal) ? Creation().Match(Squeeze(spelt)).Value : Method().Match(plain).Value)}'";

    private static List<string> Found(string id, string body)
    {
        var project = Project(id, body);
        return [.. CallProject.Findings(project).Where(found => found.StartsWith(id, StringComparison.Ordinal)).Select(Squeeze)];
    }

    private static TestProject Project(string id, string body) => new()
    {
        Files = new() { ["federation.json"] = id == "GKEAWS402" ? GKEAWS402Tests.TwoEnvironments : CallProject.Parameters(CallProject.Read) },
        Sources = [CallProject.Method(body)],
        Packages = TestProject.References.Where(reference => id != "GKEAWS405" || !reference.Display!.Contains("SecurityToken", StringComparison.Ordinal)),
        Options = id == "GKEAWS406" ? [("build_property.PublishAot", "True")] : [],
        SwitchedOn = [id],
    };

    private static string Squeeze(string text) => Gaps().Replace(Comment().Replace(text, " "), match => match.Value.Contains('(', StringComparison.Ordinal) ? "(" : " ");

    [GeneratedRegex(@"[.(](?!\d)")]
    private static partial Regex Broken();

    [GeneratedRegex(" ")]
    private static partial Regex Blank();

    [GeneratedRegex(@"/\*.*?\*/")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s*\(\s*|\s+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"new AmazonS3Client\([^)]*\)")]
    private static partial Regex Creation();

    [GeneratedRegex(@"\w+Async")]
    private static partial Regex Method();
}
