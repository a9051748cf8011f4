using GkeAws.Cli.Workshop;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>The workshop as a whole: order, progress, and what it breaks and puts back.</summary>
public class CourseTests
{
    [SkippableFact]
    public async Task All_lessons_can_be_done_one_after_the_other_in_one_project()
    {
        Requires.Programs("sh", "sed", "curl");
        using var learner = new WorkshopLearner();
        foreach (var lesson in LessonCatalog.All)
        {
            await learner.Prepare(lesson);
            var start = await learner.Workshop("start");
            Assert.Equal(0, start.Code);
            Assert.StartsWith($"Lesson {lesson.Number}: {lesson.Title}", start.Output, StringComparison.Ordinal);
            await learner.TypeSolution((await learner.Workshop("solution")).Output);
        }

        Assert.Contains("All lessons are done", (await learner.Workshop("start")).Output, StringComparison.Ordinal);
        Assert.Contains("16 of 16 lessons done", (await learner.Workshop("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_that_broke_files_has_to_end_or_be_put_back_before_the_next()
    {
        using var learner = new WorkshopLearner();
        var before = File.ReadAllText(learner.TrustFile);
        Assert.Equal(0, (await learner.Workshop("start", "wrong-subject")).Code);
        Assert.NotEqual(before, File.ReadAllText(learner.TrustFile));

        var other = await learner.Workshop("start", "several-issuers");
        Assert.Equal(3, other.Code);
        Assert.Contains("the lesson wrong-subject is open", other.Error, StringComparison.Ordinal);

        // Started again, it breaks the learner's file and not the broken one.
        Assert.Equal(0, (await learner.Workshop("start", "wrong-subject")).Code);
        Assert.Contains("Put back: deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json", (await learner.Workshop("restore")).Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(learner.TrustFile));
        Assert.Equal(0, (await learner.Workshop("start", "several-issuers")).Code);
    }

    [Fact]
    public async Task A_file_that_is_not_as_rendered_is_not_broken_further()
    {
        using var learner = new WorkshopLearner();
        File.WriteAllText(learner.PolicyFile, "{}");
        var before = File.ReadAllText(learner.TrustFile);

        var start = await learner.Workshop("start", "over-broad");

        Assert.Equal(3, start.Code);
        Assert.Contains("s3:ListAllMyBuckets", start.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(learner.TrustFile));
    }

    [Fact]
    public async Task Hints_come_one_by_one()
    {
        using var learner = new WorkshopLearner();
        await learner.Workshop("start", "wrong-subject");

        Assert.StartsWith("Hint 1 of 2", (await learner.Workshop("hint")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Hint 2 of 2", (await learner.Workshop("hint")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Hint 1 of 2", (await learner.Workshop("hint")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "no lesson is open", "check")]
    [InlineData(2, "no lesson is open", "hint")]
    [InlineData(2, "there is no lesson 99", "start", "99")]
    [InlineData(2, "needs a grant", "start", "list-and-object")]
    [InlineData(2, "the lesson broke no file", "solution", "no-keys", "--apply")]
    public async Task What_cannot_be_done_is_said(int code, string reason, params string[] words)
    {
        using var learner = new WorkshopLearner();

        var run = await learner.Workshop(words);

        Assert.Equal(code, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_project_it_says_how_to_get_one()
    {
        using var folder = new TemporaryDirectory();

        var run = await Simulation.CommandRun.Of([], ["workshop", "--project", folder.Path]);

        Assert.Equal(2, run.Code);
        Assert.Contains("dotnet new gke-aws-federation", run.Error, StringComparison.Ordinal);
    }
}
