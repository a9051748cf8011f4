using System.CommandLine;
using System.Text;
using GkeAws.Cli.Checking;
using GkeAws.Cli.Inference;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Regeneration;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Parameters.Checks;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Output;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws check</c>: rules and drift; nothing in the project is written.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var project = ProjectOption.Create();
        var strict = new Option<bool>("--strict") { Description = "Fail on edits made on purpose as well." };
        var code = new Option<bool>("--code") { Description = "Compile the C# code as well, and tell of grants that no call uses." };
        var format = new Option<string>("--format") { Description = "How findings are told.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var command = new Command("check", "Check parameters, policies, manifests, and whether the files are what federation.json gives; ends with 1 when something is wrong.");
        command.Options.Add(project);
        command.Options.Add(strict);
        command.Options.Add(code);
        command.Options.Add(format);
        command.SetAction((result, cancellation) => OnThreadPool.Run(() =>
            Run(terminal, result.GetValue(project)!, result.GetValue(strict), result.GetValue(code), Format(result.GetValue(format)!), cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, bool strict, bool readsCode, ReportFormat format, CancellationToken cancellation)
    {
        if (OpenProject.In(folder, terminal) is not { } project)
        {
            return ExitCode.Usage;
        }

        var read = project.ReadParameters();
        var findings = read.Findings.ToList();
        IReadOnlyList<PlannedFile> files = [];
        if (read.Parameters is { } parameters)
        {
            if (project.ReadState(terminal) is not { } state)
            {
                return ExitCode.Outside;
            }
            var plan = project.Plan(parameters, state, ConflictChoice.Abort, terminal.Progress, cancellation);
            files = plan.Files;
            var parameterText = project.Files.Read(ParameterFile.Name);
            findings.AddRange(StandInCheck.Check(Encoding.UTF8.GetString(parameterText).TrimStart((char)0xFEFF), project.PathOf(ParameterFile.Name)));
            findings.AddRange(OfState(project, state));
            findings.AddRange(new OutputCheck(project.PathOf).Check(plan));
            var clean = CleanEnvironments.Of(terminal.CacheFolder, Path.GetFullPath(folder));
            findings.AddRange(new EnvironmentCheck(project.Files, project.PathOf, clean, terminal.Progress).Check(parameters, parameterText, cancellation));
            if (readsCode)
            {
                if (new CodeReading(terminal, folder).Calls(cancellation).GetAwaiter().GetResult() is not { } calls)
                {
                    return ExitCode.Outside;
                }
                findings.AddRange(UnusedGrants.In(Encoding.UTF8.GetString(parameterText).TrimStart((char)0xFEFF), project.PathOf(ParameterFile.Name), parameters, calls));
            }
        }

        FindingsReport.Write(terminal, format, findings, files);
        var isFailure = findings.Any(finding => finding.Severity > Severity.Information || (strict && OutputCheck.IsDeliberate(finding)));
        return isFailure ? ExitCode.Findings : ExitCode.Fine;
    }

    private static IEnumerable<Finding> OfState(OpenProject project, ProjectState state)
    {
        if (state.Problem is { } problem)
        {
            yield return new Finding(GKEAWS049.Rule, problem, new SourceLocation(project.PathOf(ProjectState.Path)));
        }
        if (new Journal(project.Files).IsPending)
        {
            yield return new Finding(GKEAWS048.Rule, "a render was interrupted; gke-aws render finishes it", new SourceLocation(project.PathOf(Journal.Folder)));
        }
    }

    private static ReportFormat Format(string word) => word switch
    {
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        _ => ReportFormat.Text,
    };
}
