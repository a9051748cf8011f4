using GkeAws.Cli.Workshop;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>Every lesson from its start to its grade, with right and with wrong answers.</summary>
public class LessonTests
{
    public static TheoryData<string> Names => [.. LessonCatalog.All.Select(lesson => lesson.Name)];

    /// <summary>Lesson, file, what a hasty learner writes, and why that is no solution.</summary>
    public static TheoryData<string, string, string, string, string> WrongFixes => new()
    {
        { "trust-policy", "trust", "\"WHICH-POD\"", "\"*\"", "error" },
        { "audience-mismatch", "trust", ":aud\": \"sts.amazonaws.com.cn\"", ":aud\": \"sts.amazonaws.co\"", "denied, and federation.json promises it" },
        { "audience-mismatch", "trust", "StringEquals", "StringNotEquals", "allowed, and nobody promised it" },
        { "missing-trust-permission", "trust", "\"sts:AssumeRole\"", "\"sts:AssumeRoleWithSAML\"", "denied, and federation.json promises it" },
        { "wrong-subject", "trust", "gke-service-account-2", "*", "GKEAWS" },
        { "wrong-subject", "trust", "gke-service-account-2", "default", "denied, and federation.json promises it" },
        { "several-issuers", "trust", "StringEquals", "StringEqualsIfExists", "GKEAWS105" },
        { "list-and-object", "policy", "\"arn:aws:s3:::workshop-data/*\"", "\"*\"", "allowed, and nobody promised it" },
        { "over-broad", "policy", "\"s3:*\"", "\"s3:List*\"", "nobody promised it" },
    };

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_lesson_is_not_done_at_its_start_and_done_by_its_solution(string name)
    {
        Requires.Programs("sh", "sed");
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

        learner.TypeSolution((await learner.Workshop("solution")).Output);

        Assert.Contains("1 of 16 lessons done", (await learner.Workshop()).Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongFixes))]
    public async Task A_wrong_fix_is_no_solution_and_the_reason_is_said(string name, string file, string from, string to, string reason)
    {
        var lesson = LessonCatalog.Find(name)!;
        using var learner = new WorkshopLearner();
        await learner.Prepare(lesson);
        Assert.Equal(0, (await learner.Workshop("start", name)).Code);

        var path = file == "trust" ? learner.TrustFile : learner.PolicyFile;
        Assert.Contains(from, File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));

        var check = await learner.Workshop("check");
        Assert.Equal(1, check.Code);
        Assert.Contains(reason, check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-keys", "AssumeRole")]
    [InlineData("which-token", "1")]
    [InlineData("which-token", "4")]
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
