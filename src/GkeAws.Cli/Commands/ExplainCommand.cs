using System.CommandLine;
using System.Text.RegularExpressions;
using GkeAws.Cli.Output;
using GkeAws.Federation.Actions;
using GkeAws.Federation.Errors;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws explain</c>: the page of a rule, or cause and fix of an error text.</summary>
internal static partial class ExplainCommand
{
    private const int MostNear = 3;

    public static Command Create(Terminal terminal)
    {
        var subject = new Argument<string[]>("subject")
        {
            Description = "A rule (GKEAWS101), or the text of an error as you have it, in quotes.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("explain", "Say what a rule or an error means, and what to do.");
        command.Arguments.Add(subject);
        command.SetAction(result => Run(terminal, string.Join(" ", result.GetValue(subject)!).Trim()));
        return command;
    }

    private static int Run(Terminal terminal, string subject)
    {
        // A pasted line of ours names its rule.
        var id = RuleId().Match(subject);
        if (id.Success)
        {
            return RuleRegister.Find(id.Value) is { } rule ? ShowPages(terminal, [rule]) : RefuseRule(terminal, id.Value);
        }

        var rules = RuleRegister.All.Where(rule => rule.IssueCodes.Contains(subject, StringComparer.OrdinalIgnoreCase)).ToList();
        if (rules.Count > 0)
        {
            return ShowPages(terminal, rules);
        }
        var errors = ErrorCatalog.Find(subject);
        return errors.Count > 0 ? ShowErrors(terminal, errors) : RefuseText(terminal, subject);
    }

    private static int ShowPages(Terminal terminal, IEnumerable<Rule> rules)
    {
        terminal.Answer(string.Join("\n", rules.Select(rule => rule.Page)).TrimEnd());
        return ExitCode.Fine;
    }

    private static int ShowErrors(Terminal terminal, IEnumerable<KnownError> errors)
    {
        terminal.Answer(string.Join("\n\n", errors.Select(error =>
            $"{error.Origin}: {Title(error)}\n  cause:  {error.Cause}\n  fix:    {error.Fix}\n  source: {error.Source}")));
        return ExitCode.Fine;
    }

    private static string Title(KnownError error)
    {
        var status = error.Status is { } number ? $" ({number})" : "";
        return error.Message.Length == 0 || !error.IsRecorded ? $"{error.Code}{status}" : $"{error.Code}{status} {error.Message}";
    }

    private static int RefuseRule(Terminal terminal, string id)
    {
        var near = RuleRegister.All.OrderBy(rule => EditDistance.Of(rule.Id, id)).ThenBy(rule => Math.Abs(Number(rule.Id) - Number(id))).Take(MostNear);
        terminal.Say($"gke-aws: there is no rule {id}. The nearest:");
        foreach (var rule in near)
        {
            terminal.Say($"  {rule.Id}: {rule.Title}");
        }
        return ExitCode.Usage;
    }

    private static int RefuseText(Terminal terminal, string text)
    {
        var near = ErrorCatalog.Nearest(text, MostNear);
        terminal.Say($"gke-aws: no known error has this text.{(near.Count > 0 ? " The nearest:" : " Give the line that names the error, for example \"An error occurred (InvalidIdentityToken) …\", or a rule such as GKEAWS101.")}");
        foreach (var error in near)
        {
            terminal.Say($"  {error.Origin}: {Title(error)}");
        }
        return ExitCode.Usage;
    }

    private static int Number(string id) => int.Parse(id.AsSpan("GKEAWS".Length), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bGKEAWS[0-9]{3}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleId();
}
