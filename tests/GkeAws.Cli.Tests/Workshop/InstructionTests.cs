using GkeAws.Cli.Workshop;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>What a lesson says is typed can be typed, and what it says is seen is what the tool prints.</summary>
public class InstructionTests
{
    public static TheoryData<string> Names => LessonTests.Names;

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task The_commands_print_what_the_lesson_quotes(string name)
    {
        Requires.Programs("sh", "sed", "curl");
        var lesson = LessonCatalog.Find(name)!;
        using var learner = new WorkshopLearner();
        await learner.Prepare(lesson);
        var start = await learner.Workshop("start", name);
        var shown = start.Output.ReplaceLineEndings("\n");
        var task = shown.IndexOf("\nDo:\n", StringComparison.Ordinal);
        var expect = shown.IndexOf("\nYou see:\n", StringComparison.Ordinal);
        var solution = (await learner.Workshop("solution")).Output;

        // Edits by hand are those of the solution.
        foreach (var edit in WorkshopLearner.Commands(solution).Where(line => line.StartsWith("sed ", StringComparison.Ordinal)))
        {
            Assert.Equal(0, (await learner.Type(edit)).Code);
        }
        var printed = new List<string>();
        foreach (var line in WorkshopLearner.Commands(shown[task..expect]).Where(IsCommand))
        {
            printed.AddRange((await learner.Type(line)).Output.Split('\n'));
        }

        foreach (var quoted in WorkshopLearner.Commands(shown[expect..]))
        {
            Assert.True(printed.Any(line => line.Contains(quoted, StringComparison.Ordinal)), $"'{quoted}' is not in\n{string.Join('\n', printed)}");
        }
    }

    [Fact]
    public void Most_lessons_quote_what_is_seen() =>
        Assert.InRange(LessonCatalog.All.Count(lesson => WorkshopLearner.Commands(lesson.Expect).Any()), 15, 16);

    [Fact]
    public void Commands_are_typed_as_a_local_tool()
    {
        foreach (var lesson in LessonCatalog.All)
        {
            var texts = string.Join('\n', [lesson.Do, lesson.Expect, .. lesson.Hints, lesson.Solution]);
            Assert.Equal(texts.Split("gke-aws ").Length, texts.Split("dotnet gke-aws ").Length);
        }
    }

    /// <summary>Not the two lines of YAML that the sixth lesson shows.</summary>
    private static bool IsCommand(string line) => !line.StartsWith("- name:", StringComparison.Ordinal) && !line.StartsWith("  value:", StringComparison.Ordinal);
}
