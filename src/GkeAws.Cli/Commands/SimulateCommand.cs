using System.CommandLine;
using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation;
using GkeAws.Cli.Simulation.Cases;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws simulate</c>: would AWS let this pod do that, and why.</summary>
internal sealed class SimulateCommand
{
    private const string StandardInput = "-";

    private readonly Option<string?> _environment = Named("--environment", "Environment of the pod.", "name");
    private readonly Option<string?> _workload = Named("--workload", "Workload of the pod.", "name");
    private readonly Option<string?> _cluster = Named("--cluster", "Cluster of the pod.", "name");
    private readonly Option<string?> _token = Named("--token", "A real token instead of the claims that the pod would have; it is never printed.", "file");
    private readonly Option<string?> _keySet = Named("--jwks", "Key set of the issuer; without it the token's signature is not checked.", "file");
    private readonly Option<string[]> _claims = Several("--claim", "A claim that is otherwise; an empty value takes it away.", "key=value");
    private readonly Option<string[]> _actions = Several("--action", "What is to be done, for example s3:GetObject.", "action");
    private readonly Option<string[]> _resources = Several("--resource", "What it is to be done to.", "arn");
    private readonly Option<string[]> _context = Several("--context", "A condition key of the request, for example s3:prefix=daily/.", "key=value");
    private readonly Option<string[]> _policies = Several("--policy", "Any identity policies instead of a project's.", "file");
    private readonly Option<string?> _cases = Named("--cases", "JSON Lines of cases, or - for standard input; answers are JSON Lines too.", "file");
    private readonly Option<bool> _aws = new("--aws") { Description = "Ask the account's own SimulateCustomPolicy too." };

    private readonly Option<string> _project = ProjectOption.Create();

    private readonly Option<string> _format = new("--format") { Description = "text or json.", HelpName = "format", DefaultValueFactory = _ => "text" };

    public static Command Create(Terminal terminal) => new SimulateCommand().Build(terminal);

    private Command Build(Terminal terminal)
    {
        _format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("simulate", "Would AWS let a pod do that, and why: without AWS. No options: all that the project promises.");
        foreach (var option in (Option[])[_project, _environment, _workload, _cluster, _token, _keySet, _claims, _actions, _resources, _context, _policies, _cases, _aws, _format])
        {
            command.Options.Add(option);
        }
        command.SetAction((result, cancellation) => Run(terminal, result, cancellation));
        return command;
    }

    private Task<int> Run(Terminal terminal, ParseResult result, CancellationToken cancellation)
    {
        if (result.GetValue(_cases) is { } cases)
        {
            return OnThreadPool.Run(() => RunCases(terminal, result, cases, cancellation));
        }
        List<string> problems = [];
        var question = new SimulationQuestion
        {
            Project = result.GetValue(_project)!,
            Pods = new PodChoice(result.GetValue(_environment), result.GetValue(_workload), result.GetValue(_cluster)),
            TokenFile = result.GetValue(_token),
            KeySetFile = result.GetValue(_keySet),
            Claims = KeyValues.Parse("--claim", result.GetValue(_claims) ?? [], problems),
            Context = KeyValues.Parse("--context", result.GetValue(_context) ?? [], problems),
            Actions = result.GetValue(_actions) ?? [],
            Resources = result.GetValue(_resources) ?? [],
            PolicyFiles = result.GetValue(_policies) ?? [],
            AsksAccount = result.GetValue(_aws),
            IsJson = result.GetValue(_format) == "json",
        };
        if (problems.Count > 0)
        {
            problems.ForEach(problem => terminal.Say(Printable.Of($"gke-aws: {problem}")));
            return Task.FromResult(ExitCode.Usage);
        }
        return new SimulationRun(terminal, question, TimeProvider.System.GetUtcNow()).Answer(cancellation);
    }

    private int RunCases(Terminal terminal, ParseResult result, string cases, CancellationToken cancellation)
    {
        var other = result.CommandResult.Command.Options.FirstOrDefault(option => option != _cases && result.GetResult(option) is { Implicit: false });
        if (other is not null)
        {
            terminal.Say($"gke-aws: --cases stands alone, and not with {other.Name}: each line has its own policies and request.");
            return ExitCode.Usage;
        }
        if (cases != StandardInput && !File.Exists(cases))
        {
            terminal.Say($"gke-aws: {cases}: not found. Name a file of JSON Lines, or - for standard input.");
            return ExitCode.Usage;
        }
        using var input = cases == StandardInput ? terminal.Input() : File.OpenRead(cases);
        return new CaseStream(terminal, cases).Run(input, cancellation);
    }

    private static Option<string?> Named(string name, string description, string value) => new(name) { Description = description, HelpName = value };

    private static Option<string[]> Several(string name, string description, string value) => new(name) { Description = description, HelpName = value, AllowMultipleArgumentsPerToken = true };
}
