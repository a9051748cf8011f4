using System.CommandLine;

namespace GkeAws.Cli.Commands;

/// <summary><c>--project</c>, the same for all commands that work in a project.</summary>
internal static class ProjectOption
{
    public static Option<string> Create() => new("--project")
    {
        Description = "Folder that holds federation.json.",
        HelpName = "dir",
        DefaultValueFactory = _ => ".",
    };
}
