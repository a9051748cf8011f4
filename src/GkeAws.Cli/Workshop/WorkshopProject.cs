using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop;

/// <summary>The learner's project, as it lies there now. Lessons are about its first pod.</summary>
internal sealed record WorkshopProject(string Folder, FederationParameters Parameters)
{
    private readonly LessonNames _names = new(Parameters);

    public Pod Pod => _names.Pod;

    /// <summary>Of the lesson that is open; see <see cref="Progress.Trace"/>.</summary>
    public string? Trace { get; init; }

    /// <summary>Files are read anew for each question: the learner edits them.</summary>
    public FederationProject Open() => new(Folder, Parameters);

    public string PathOf(string relative) => ParameterFile.PathIn(Folder, relative);

    /// <summary>A lesson's text with the project's own names.</summary>
    public string Fill(string text) => _names.Fill(text);
}
