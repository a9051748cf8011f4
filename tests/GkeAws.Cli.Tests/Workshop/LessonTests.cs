using GkeAws.Cli.Workshop;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>Every lesson from its start to its grade, with right and with wrong answers.</summary>
public class LessonTests
{
    public static TheoryData<string> Names => [.. LessonCatalog.All.Select(lesson => lesson.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_lesson_is_not_done_at_its_start_and_done_by_its_solution(string name)
    {
        Requires.Programs("sh", "sed", "curl");
        var lesson = LessonCatalog.Find(name)!;
        using var learner = new WorkshopLearner();
        await learner.Prepare(lesson);

        var start = await learner.Workshop("start", name);
        Assert.Equal((0, ""), (start.Code, start.Error));
        Assert.Contains(lesson.Title, start.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", start.Output.Replace("${", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var before = await learner.Workshop("check");
        Assert.Equal(1, before.Code);
        Assert.StartsWith("Not yet", before.Output, StringComparison.Ordinal);

        await learner.TypeSolution((await learner.Workshop("solution")).Output);

        var list = (await learner.Workshop()).Output;
        Assert.Contains("1 of 16 lessons done", list, StringComparison.Ordinal);
        Assert.Contains("done, with the solution", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-keys", "AssumeRole")]
    [InlineData("no-keys", "")]
    [InlineData("no-keys", "AssumeRoleWithWebIdentity|sts:AssumeRoleWithWebIdentity")]
    public async Task A_wrong_answer_is_said_to_be_wrong(string name, string answer)
    {
        using var learner = new WorkshopLearner();
        Assert.Equal(0, (await learner.Workshop("start", name)).Code);

        var check = await learner.Workshop("check", "--answer", answer);

        Assert.Equal(1, check.Code);
        Assert.Contains($"'{answer}' is not the answer", check.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await learner.Workshop("check", "--answer", LessonCatalog.Find(name)!.Want.Split('|')[0])).Code);
    }

    [Fact]
    public async Task A_key_in_the_project_is_found()
    {
        using var learner = new WorkshopLearner();
        learner.Project.Write("src/notes.txt", "AKIAIOSFODNN7EXAMPLE");

        Assert.Equal(0, (await learner.Workshop("start", "no-keys")).Code);

        Assert.Contains("notes.txt holds an access key", (await learner.Workshop("check", "--answer", "AssumeRoleWithWebIdentity")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lessons_are_numbered_without_gaps_and_each_has_two_hints_and_short_lines()
    {
        Assert.Equal(Enumerable.Range(1, LessonCatalog.All.Count), LessonCatalog.All.Select(lesson => lesson.Number));
        Assert.All(LessonCatalog.All, lesson =>
        {
            Assert.True(lesson.Hints.Count >= 2, lesson.Name);
            Assert.InRange(lesson.Minutes, 5, 20);
        });
    }
}
