using System.CommandLine;
using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws new</c>: the same options and the same bytes as <c>dotnet new gke-aws-federation</c>.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("new", "Make a project: the same files as dotnet new gke-aws-federation.");
        var output = new Option<string?>("--output", "-o") { Description = "Folder of the project; left out: named after -n, or the current folder." };
        var options = ParameterCatalog.All.ToDictionary(parameter => parameter, OptionFor);
        command.Options.Add(options[ParameterCatalog.ProjectName]);
        command.Options.Add(output);
        foreach (var parameter in ParameterCatalog.All.Skip(1))
        {
            command.Options.Add(options[parameter]);
        }
        command.SetAction((result, cancellation) =>
        {
            var given = options
                .Select(option => (option.Key, Value: ValueOf(result, option.Key, option.Value)))
                .Where(option => option.Value is not null)
                .ToDictionary(option => option.Key, option => option.Value!);
            return Task.FromResult(Run(terminal, given, result.GetValue(output), cancellation));
        });
        return command;
    }

    private static int Run(Terminal terminal, Dictionary<Parameter, string> given, string? output, CancellationToken cancellation)
    {
        if (terminal.Prompts is { } console)
        {
            new StandInPrompts(console, KubeContext.Current(Environment.GetEnvironmentVariable)).Ask(given);
        }
        var values = new OptionValues(given);
        var findings = values.Check();
        if (findings.Count > 0)
        {
            terminal.Report(findings);
            terminal.Say("Nothing was written: correct the options above and run the command again.");
            return ExitCode.Usage;
        }

        var folder = Path.GetFullPath(output ?? (given.GetValueOrDefault(ParameterCatalog.ProjectName) is { Length: > 0 } name ? name : "."));
        var settings = new RenderSettings(RenderSettings.ToolVersion, values[ParameterCatalog.PackageSource]);
        var files = new TemplateRenderer(TemplateCatalog.Embedded).Render(values.ToParameters(), settings);
        var code = ProjectOutput.Write(terminal, Plan.For(folder, files), cancellation);
        if (code == ExitCode.Fine)
        {
            terminal.Say(NextSteps.Title + ":");
            terminal.Say(NextSteps.For(values[ParameterCatalog.App]));
        }
        return code;
    }

    private static string? ValueOf(ParseResult result, Parameter parameter, Option<string?> option) =>
        parameter.IsSwitch && result.GetResult(option) is { Implicit: false, Tokens.Count: 0 } ? Parameter.Yes : result.GetValue(option);

    private static Option<string?> OptionFor(Parameter parameter)
    {
        var option = parameter == ParameterCatalog.ProjectName
            ? new Option<string?>("--name", "-n")
            : new Option<string?>(parameter.Option);
        option.Description = parameter.Default.Length == 0 ? parameter.Help : $"{parameter.Help} [default: {parameter.Default}]";
        option.HelpName = parameter.Name;
        if (parameter.IsChoice)
        {
            option.HelpName = string.Join('|', parameter.Choices.Select(choice => choice.Word));
            option.CompletionSources.Add([.. parameter.Choices.Select(choice => choice.Word)]);
        }
        if (parameter.IsSwitch)
        {
            option.Arity = ArgumentArity.ZeroOrOne;
        }
        return option;
    }
}
