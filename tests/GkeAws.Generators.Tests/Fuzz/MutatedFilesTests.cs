using GkeAws.Generators.Tests.Calls;
using GkeAws.Generators.Tests.InProcess;

namespace GkeAws.Generators.Tests.Fuzz;

/// <summary>
/// Generator and analyzers over files with random damage: no exception, no AD0001, no CS8785. 200 projects, 2,000 with GKEAWS_FULL=1;
/// the seed of a project is its number.
/// </summary>
public sealed class MutatedFilesTests
{
    private const string Trust = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";
    private const string Permission = "deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json";

    private static readonly int Count = Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1" ? 2_000 : 200;

    private static readonly string[] Scraps =
        ["\"", "{", "}", "[", "]", ",", ":", "\\", "\\u12", "\0", "\uFEFF", "\uD83D", "*", "?", "${", "${aws:username}", "null", "1e999", "-", "\r\n", "<<<<<<< ", "arn:", "s3:*", "StringLike", "ForAllValues:", new('*', 5_000), new('[', 300)];

    [Fact]
    public void Nothing_of_ours_throws()
    {
        var whole = new Dictionary<string, string>
        {
            ["federation.json"] = CallProject.Parameters($"{CallProject.ReadWrite}, {CallProject.ListBuckets}"),
            [Trust] = Golden(Trust),
            [Permission] = Golden(Permission),
        };
        var source = CallProject.Method("await s3.PutObjectAsync(new() { BucketName = Bucket, Key = input }, stop); await s3.GetObjectAsync(\"other\", \"a\", stop);");
        var findings = 0;

        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            // One file is damaged always, the others sometimes: policies are looked at only when the parameters are right.
            var damaged = whole.Keys.ElementAt(random.Next(whole.Count));
            var project = new TestProject
            {
                Files = whole.ToDictionary(file => file.Key, file => (string?)(file.Key == damaged || random.Next(4) == 0 ? Damage(file.Value, random) : file.Value)),
                Sources = [source],
            };

            var (driver, _) = project.Generate();
            var result = driver.GetRunResult().Results.Single();
            Assert.True(result.Exception is null, $"seed {seed}: {result.Exception}");
            var diagnostics = project.Analyze();
            Assert.DoesNotContain(diagnostics, found => !found.Id.StartsWith("GKEAWS", StringComparison.Ordinal));
            findings += diagnostics.Count;
        }

        Assert.True(findings > Count / 2, $"{findings} findings: the damage is not seen");
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(text.Length - at, 20) + 1);
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
                3 => text.Insert(at, text.Substring(at, length)),
                _ => text.Remove(at, length).Insert(at, Scraps[random.Next(Scraps.Length)]),
            };
        }
        return text;
    }

    private static string Golden(string path) => File.ReadAllText(Repository.PathOf("tests", "golden", "default", "project", path));
}
