using System.Text.Json.Nodes;
using GkeAws.Cli.Workshop;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>What is the learner's stays: edits, files in the way, and what was broken by a start that did not end.</summary>
public class SafetyTests
{
    private const string Trust = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";

    [Theory]
    [InlineData("restore")]
    [InlineData("solution", "--apply")]
    [InlineData("start", "wrong-subject")]
    public async Task An_edit_since_the_start_is_kept_beside(params string[] words)
    {
        using var learner = new WorkshopLearner();
        var before = File.ReadAllText(learner.TrustFile);
        await learner.Workshop("start", "wrong-subject");
        foreach (var copy in new[] { ".mine", ".mine2" })
        {
            var edited = File.ReadAllText(learner.TrustFile).Replace("\"Statement\"", $"\"Id\": \"{copy}\", \"Statement\"", StringComparison.Ordinal);
            File.WriteAllText(learner.TrustFile, edited);

            var run = await learner.Workshop(words);

            Assert.Equal(0, run.Code);
            Assert.Contains($"that text is kept in {Trust}{copy}", run.Error, StringComparison.Ordinal);
            Assert.Equal(edited, File.ReadAllText(learner.TrustFile + copy));
            if (words[0] != "start")
            {
                Assert.Equal(before, File.ReadAllText(learner.TrustFile));
                await learner.Workshop("start", "wrong-subject");
            }
        }
    }

    [Fact]
    public async Task An_edit_from_before_the_start_comes_back_and_edits_elsewhere_are_not_touched()
    {
        using var learner = new WorkshopLearner();
        var own = File.ReadAllText(learner.TrustFile).Replace("\"Statement\"", "\"Id\": \"own\", \"Statement\"", StringComparison.Ordinal);
        File.WriteAllText(learner.TrustFile, own);
        await learner.Workshop("start", "wrong-subject");
        learner.Project.Write("README.md", "mine\n");

        var restore = await learner.Workshop("restore");

        Assert.Equal("", restore.Error);
        Assert.Equal(own, File.ReadAllText(learner.TrustFile));
        Assert.Equal("mine\n", File.ReadAllText(learner.Project["README.md"]));
    }

    [Fact]
    public async Task What_the_learner_mended_stays_when_the_lesson_is_done()
    {
        using var learner = new WorkshopLearner();
        await learner.Workshop("start", "wrong-subject");
        var mended = File.ReadAllText(learner.TrustFile).Replace("gke-service-account-2", "gke-service-account", StringComparison.Ordinal).Replace("\"Statement\"", "\"Id\": \"own\", \"Statement\"", StringComparison.Ordinal);
        File.WriteAllText(learner.TrustFile, mended);

        Assert.Equal(0, (await learner.Workshop("check")).Code);
        await learner.Workshop("restore");

        Assert.Equal(mended, File.ReadAllText(learner.TrustFile));
    }

    [Fact]
    public async Task A_token_file_of_the_learners_own_is_kept_beside()
    {
        using var learner = new WorkshopLearner();
        learner.Project.Write("token.jwt", "mine");

        var start = await learner.Workshop("start", "expired-token");

        Assert.Contains("token.jwt.mine", start.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(learner.Project["token.jwt.mine"]));
    }

    /// <summary>A kill between two steps of start: how many of the two files are broken, and whether the progress was noted.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task A_start_that_was_killed_can_be_put_back_and_started_again(int broken, bool isNoted)
    {
        using var learner = new WorkshopLearner();
        string[] files = [learner.PolicyFile, learner.TrustFile];
        var before = files.Select(File.ReadAllText).ToList();
        Assert.Equal(0, (await learner.Workshop("start", "over-broad")).Code);
        for (var index = broken; index < files.Length; index++)
        {
            File.WriteAllText(files[index], before[index]);
        }
        if (!isNoted)
        {
            File.Delete(learner.ProgressFile);
        }
        File.WriteAllText(learner.ProgressFile + ".new", "{ \"do");
        Directory.CreateDirectory(learner.Project[".gke-aws/workshop/saved.new/files"]);

        var other = await learner.Workshop("start", "wrong-subject");
        Assert.Equal(3, other.Code);
        Assert.Contains("the lesson over-broad is open", other.Error, StringComparison.Ordinal);

        Assert.Equal((0, ""), await learner.Workshop("restore") is var restore ? (restore.Code, restore.Error) : default);
        Assert.Equal(before, files.Select(File.ReadAllText));
        Assert.Equal(0, (await learner.Workshop("start", "over-broad")).Code);
        Assert.NotEqual(before[0], File.ReadAllText(files[0]));
        Assert.NotEqual(before[1], File.ReadAllText(files[1]));
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_kept_the_files_has_broken_none()
    {
        using var learner = new WorkshopLearner();
        learner.Project.Write($".gke-aws/workshop/saved.new/files/{Trust}", "half");
        var before = File.ReadAllText(learner.TrustFile);

        Assert.Contains("There is no file to put back", (await learner.Workshop("restore")).Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(learner.TrustFile));
        Assert.Equal(0, (await learner.Workshop("start", "wrong-subject")).Code);
        await learner.Workshop("restore");
        Assert.Equal(before, File.ReadAllText(learner.TrustFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"done\": [\"no-k")]
    [InlineData("[]")]
    [InlineData("""{ "done": "all", "helped": [], "hints": 0 }""")]
    [InlineData("""{ "done": [], "helped": [], "hints": "many" }""")]
    public async Task Progress_that_cannot_be_read_is_said_and_not_overwritten(string text)
    {
        using var learner = new WorkshopLearner();
        learner.Project.Write(".gke-aws/workshop/progress.json", text);

        foreach (var words in new[] { new[] { "list" }, ["start"], ["check"], ["hint"], ["solution"], ["restore"] })
        {
            var run = await learner.Workshop(words);

            Assert.Equal((2, ""), (run.Code, run.Output));
            Assert.Contains("progress.json", run.Error, StringComparison.Ordinal);
            Assert.Contains("delete it", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(text, File.ReadAllText(learner.ProgressFile));

        File.Delete(learner.ProgressFile);
        Assert.Equal(0, (await learner.Workshop("list")).Code);
    }

    [Theory]
    [InlineData(".gke-aws/workshop")]
    [InlineData(".gke-aws/workshop/saved.new")]
    public async Task Where_nothing_can_be_kept_nothing_is_broken(string inTheWay)
    {
        using var learner = new WorkshopLearner();
        // In place of a folder without the right to write, which root would not notice.
        learner.Project.Write(inTheWay, "");
        var before = File.ReadAllText(learner.TrustFile);

        var start = await learner.Workshop("start", "wrong-subject");

        Assert.Equal(4, start.Code);
        Assert.Contains(learner.Project[".gke-aws"], start.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(learner.TrustFile));
    }

    [Fact]
    public async Task Programs_read_the_list_and_the_grade()
    {
        using var learner = new WorkshopLearner();
        await learner.Workshop("start", "no-keys");

        var wrong = await learner.Workshop("check", "--answer", "x", "--format", "json");
        Assert.Equal(1, wrong.Code);
        Assert.Equal("""{"lesson":"no-keys","done":false,"missing":["'x' is not the answer."]}""", JsonNode.Parse(wrong.Output)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        var right = await learner.Workshop("check", "--answer", "AssumeRoleWithWebIdentity", "--format", "json");
        Assert.Equal(0, right.Code);
        Assert.True((bool)JsonNode.Parse(right.Output)!["done"]!);
        await learner.Workshop("start", "wrong-subject");
        await learner.Workshop("solution");

        var list = JsonNode.Parse((await learner.Workshop("list", "--format", "json")).Output)!;
        Assert.Equal((1, LessonCatalog.All.Count), ((int)list["done"]!, (int)list["of"]!));
        var lessons = list["lessons"]!.AsArray();
        Assert.Equal(LessonCatalog.All.Select(lesson => lesson.Name), lessons.Select(lesson => (string)lesson!["name"]!));
        Assert.Equal(["no-keys"], lessons.Where(lesson => (bool)lesson!["done"]!).Select(lesson => (string)lesson!["name"]!));
        Assert.Equal(["wrong-subject"], lessons.Where(lesson => (bool)lesson!["open"]!).Select(lesson => (string)lesson!["name"]!));
        Assert.Equal(["wrong-subject"], lessons.Where(lesson => (bool)lesson!["withSolution"]!).Select(lesson => (string)lesson!["name"]!));
    }
}
