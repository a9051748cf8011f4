using GkeAws.Cli.Workshop;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>Lessons in projects that were made with other options.</summary>
public class OtherProjectTests
{
    [SkippableTheory]
    [InlineData("python")]
    [InlineData("read")]
    [InlineData("government")]
    [InlineData("fleet")]
    public async Task Every_lesson_goes_from_start_to_grade(string scenario)
    {
        Requires.Programs("sh", "sed", "curl");
        using var learner = new WorkshopLearner(scenario);
        foreach (var lesson in LessonCatalog.All)
        {
            await learner.Prepare(lesson);
            var start = await learner.Workshop("start", lesson.Name);
            Assert.True(start.Code == 0, $"{lesson.Name}: {start.All}");
            Assert.DoesNotMatch("(?<![$])[{][a-z-]+[}]", start.Output);
            // What such a project has already is said.
            var before = await learner.Workshop("check");
            Assert.True(before.Code == (start.Output.Contains("as the lesson wants it already", StringComparison.Ordinal) ? 0 : 1), before.All);
            if (before.Code == 1)
            {
                if (lesson.Name == "provider-and-thumbprint" && scenario == "fleet")
                {
                    // Its federation.json leaves the audience out; the solution says what is written then.
                    learner.Project.Replace("federation.json", "\"name\": \"exports-reader\",", "\"name\": \"exports-reader\", \"audience\": \"team-a.example\",");
                }
                await learner.TypeSolution((await learner.Workshop("solution")).Output);
            }
        }
        Assert.Contains("16 of 16 lessons done", (await learner.Workshop("list")).Output, StringComparison.Ordinal);
    }
}
