using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GkeAws.Templates.Tests.Listers;

public sealed partial class ListerTests(ListerFixture fixture) : IClassFixture<ListerFixture>
{
    private static readonly string[] Listers = ["csharp", "python", "debian-python"];

    private static readonly ListerCase[] Cases = [.. SuccessCases.All, .. TrustCases.All, .. OtherFailureCases.All];

    public static TheoryData<string, string> Table()
    {
        var table = new TheoryData<string, string>();
        foreach (var expected in Cases)
        {
            foreach (var lister in expected.OldBotoToo ? Listers : Listers[..2])
            {
                table.Add(lister, expected.Name);
            }
        }

        return table;
    }

    public static TheoryData<string> Refusals() => [.. TrustCases.All.Select(expected => expected.Name)];

    [SkippableTheory]
    [MemberData(nameof(Table))]
    public void Every_lister_does_what_the_table_says(string lister, string caseName)
    {
        var expected = Cases.Single(item => item.Name == caseName);
        var program = Ready(lister);
        Skip.If(expected.NeedsBucketPages && !program.HasBucketPages, $"{lister}: this boto3 knows no pages of buckets");
        var (result, assumeCalls, time) = Run(program, expected);

        Assert.True(result.ExitCode == expected.ExitCode, $"exit code {result.ExitCode}\n{result.All}");
        Assert.Equal(expected.Output, result.Output);
        Assert.All(expected.Says, text => Assert.Contains(text, result.Error, StringComparison.Ordinal));
        Assert.All(expected.Silent, text => Assert.DoesNotContain(text, result.Error, StringComparison.Ordinal));
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.All(Minutes().Matches(result.Error), found => Assert.InRange(int.Parse(found.Value, CultureInfo.InvariantCulture), expected.Name == "expired" ? 9 : 30, expected.Name == "expired" ? 30 : 50));
        Assert.InRange(assumeCalls, expected.AssumeCalls ?? 0, expected.AssumeCalls ?? 2);
    }

    [SkippableTheory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_is_explained_in_the_same_words_by_both_languages(string caseName)
    {
        var expected = Cases.Single(item => item.Name == caseName);
        // Ceph's error document has no message; each SDK makes up its own.
        Assert.Equal(Words(Run(Ready("csharp"), expected).Result.Error), Words(Run(Ready("python"), expected).Result.Error));
    }

    [SkippableTheory]
    [InlineData("csharp", "INT", 130)]
    [InlineData("csharp", "TERM", 143)]
    [InlineData("python", "INT", 130)]
    [InlineData("python", "TERM", 143)]
    [InlineData("debian-python", "TERM", 143)]
    public async Task A_signal_ends_a_waiting_lister_at_once(string lister, string signal, int exitCode)
    {
        var program = Ready(lister);
        foreach (var expected in new[]
        {
            new ListerCase("STS is silent", exitCode) { Assume = null },
            new ListerCase("S3 is silent", exitCode) { S3 = _ => null },
        })
        {
            using var stub = new AwsStub(request => expected.Answer(request));
            using var run = new ListerRun(program, expected, stub.Endpoint);

            var result = await run.StopAsync(signal, stub.Unanswered);

            Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
            Assert.EndsWith("Stopped.\n", result.Error, StringComparison.Ordinal);
            AssertQuiet(result, expected.Token.Value);
        }
    }

    [GeneratedRegex("[0-9]+(?= (more )?minutes)")]
    private static partial Regex Minutes();

    /// <summary>Without the minutes that pass between two runs.</summary>
    private static string Words(string error) => Minutes().Replace(string.Join('\n', error.Split('\n').Where(line => !line.StartsWith("❌ STS refused the token: AccessDenied (HTTP 403): ", StringComparison.Ordinal))), "N");

    private ListerResult Run(Lister lister, ListerCase expected) => fixture.Results.GetOrAdd((lister.Name, expected.Name), _ =>
    {
        var clock = Stopwatch.StartNew();
        using var stub = new AwsStub(request => expected.Answer(request));
        using var run = new ListerRun(lister, expected, stub.Endpoint);
        var result = run.Finish();
        AssertQuiet(result, expected.Token.Value);
        return new(result, stub.Requests.Count(request => request.Action == "AssumeRoleWithWebIdentity"), clock.Elapsed);
    });

    /// <summary>Neither a stack trace nor any piece of the token.</summary>
    private static void AssertQuiet(ToolResult result, string token)
    {
        Assert.DoesNotContain("Traceback", result.All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.All, StringComparison.Ordinal);
        Assert.All(token.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            part => Assert.DoesNotContain(part, result.All, StringComparison.Ordinal));
    }

    private Lister Ready(string name)
    {
        var lister = fixture.Find(name);
        if (lister.Reason is not null)
        {
            Requires.Missing(lister.Reason);
        }

        return lister;
    }
}
