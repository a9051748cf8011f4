using System.CommandLine;
using System.Runtime.InteropServices;
using GkeAws.Cli.Output;
using GkeAws.Cli.Workshop;
using GkeAws.Cli.Workshop.Handout;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws workshop</c>: lessons on the steps, checked, without any cloud account.</summary>
internal static class WorkshopCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = ProjectOption.Create();
        project.Recursive = true;
        var command = new Command("workshop", "Lessons on every step from pod to bucket, checked in this project and in the lab; no cloud account. Without a word: the list.") { project };
        command.SetAction(result => Run(result).List());
        command.Subcommands.Add(CreateList());
        command.Subcommands.Add(CreateStart());
        command.Subcommands.Add(CreateCheck());
        command.Subcommands.Add(Simple("hint", "One more hint for the open lesson.", run => run.Hint()));
        command.Subcommands.Add(CreateSolution());
        command.Subcommands.Add(Simple("restore", "Put back the files that a lesson broke.", run => run.Restore()));
        command.Subcommands.Add(CreatePack(terminal));
        return command;

        WorkshopRun Run(ParseResult result, Option<string>? format = null) => new(terminal, result.GetValue(project)!, TimeProvider.System, format is not null && result.GetValue(format) == "json");

        Command CreateList()
        {
            var format = CreateFormat();
            var list = new Command("list", "The lessons, and which are done.") { format };
            list.SetAction(result => Run(result, format).List());
            return list;
        }

        Command Simple(string name, string description, Func<WorkshopRun, int> action)
        {
            var simple = new Command(name, description);
            simple.SetAction(result => action(Run(result)));
            return simple;
        }

        Command CreateStart()
        {
            var lesson = CreateLesson("Left out: the open one, or the first that is not done.");
            var start = new Command("start", "Show a lesson; one that is about a mistake makes it.") { lesson };
            start.SetAction((result, cancellation) => Run(result).Start(result.GetValue(lesson), cancellation));
            return start;
        }

        Command CreateCheck()
        {
            var lesson = CreateLesson("Left out: the open one.");
            var answer = new Option<string?>("--answer") { Description = "To the lesson's question.", HelpName = "text" };
            var format = CreateFormat();
            var check = new Command("check", "Is it done? Looks at the files and asks the simulator and the lab; ends with 1 when something is missing.") { lesson, answer, format };
            check.SetAction((result, cancellation) => Run(result, format).Check(result.GetValue(lesson), result.GetValue(answer), cancellation));
            return check;
        }

        Command CreateSolution()
        {
            var lesson = CreateLesson("Left out: the open one.");
            var apply = new Option<bool>("--apply") { Description = "Put back the files that the lesson broke." };
            var solution = new Command("solution", "How it is done.") { lesson, apply };
            solution.SetAction(result => Run(result).Solution(result.GetValue(lesson), result.GetValue(apply)));
            return solution;
        }
    }

    private static Command CreatePack(Terminal terminal)
    {
        var folder = new Argument<string>("dir") { Description = "The folder to make." };
        var source = new Option<string>("--package-source") { Description = "Where the GkeAws packages come from: a folder or a URL; left out: your NuGet configuration.", HelpName = "source", DefaultValueFactory = _ => "" };
        var runtime = new Option<string[]>("--runtime") { Description = "Of the laptops, for example win-x64; may be repeated. Left out: this machine's.", HelpName = "rid", DefaultValueFactory = _ => [RuntimeInformation.RuntimeIdentifier] };
        runtime.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Select(token => token.Value).Where(text => !ToolPackages.IsRuntime(text)))
            {
                result.AddError($"--runtime: '{wrong}' is no runtime identifier; for example linux-x64, linux-arm64, osx-arm64 or win-x64.");
            }
        });
        var pack = new Command("pack", "One folder with template, tool, every package and the lessons: for laptops with the .NET SDK and no network.") { folder, source, runtime };
        pack.SetAction((result, cancellation) => new HandoutRun(terminal, result.GetValue(folder)!, FullPath(result.GetValue(source)!), result.GetValue(runtime)!).Run(cancellation));
        return pack;
    }

    /// <summary>A folder that is there by its full path: the packages are asked for from another one.</summary>
    private static string FullPath(string source) => Directory.Exists(source) ? Path.GetFullPath(source) : source;

    private static Option<string> CreateFormat()
    {
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "format", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    private static Argument<string?> CreateLesson(string description)
    {
        var lesson = new Argument<string?>("lesson") { Description = $"Number or name. {description}", Arity = ArgumentArity.ZeroOrOne };
        lesson.CompletionSources.Add([.. LessonCatalog.All.Select(each => each.Name)]);
        return lesson;
    }
}
