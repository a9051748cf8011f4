namespace GkeAws.Cli.Workshop;

/// <summary>A lesson as its file in Lessons/ has it; texts still have their placeholders.</summary>
/// <param name="Number">From 1, in the order of the course.</param>
/// <param name="Name">What a learner types.</param>
/// <param name="Minutes">For the teacher's plan.</param>
/// <param name="Checks">Names of the checks, all of which have to pass.</param>
/// <param name="Want">What a check compares with; empty when it needs nothing.</param>
/// <param name="Breaks">What the start does to the project.</param>
internal sealed record Lesson(int Number, string Name, string Title, int Minutes, IReadOnlyList<string> Checks, string Want, IReadOnlyList<LessonEdit> Breaks)
{
    /// <summary>What federation.json has to grant before: an access, and the bucket of one that has a bucket; null: nothing.</summary>
    public LessonNeed? Needs { get; init; }

    /// <summary>Tokens that the start writes; null: none.</summary>
    public string? Tokens { get; init; }

    /// <summary>What and why.</summary>
    public required string Why { get; init; }

    /// <summary>Commands to type and edits to make.</summary>
    public required string Do { get; init; }

    /// <summary>What is then to be seen.</summary>
    public required string Expect { get; init; }

    public required IReadOnlyList<string> Hints { get; init; }

    public required string Solution { get; init; }

    /// <summary>What is typed at the end.</summary>
    public string CheckCommand => $"dotnet gke-aws workshop check{(Checks.Any(check => check is "answer" or "choice") ? " --answer ANSWER" : "")}";

    /// <summary>What the lab gives has to come from this very lesson: see <see cref="Progress.Trace"/>.</summary>
    public bool IsTraced => Checks.Any(check => check is "run" or "token");
}
