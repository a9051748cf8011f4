using System.Text.RegularExpressions;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>
/// The rules in the template engine's means. It has no patterns for texts (dotnet/templating#2038), so one symbol collects the
/// sentences of all broken rules, and one post-action with an unknown id prints them: that is the one way to get a text of ours
/// onto stderr and exit code 105 out of <c>dotnet new</c>.
/// No condition compares a value: the engine reads the text <c>null</c> as no value and then finds every comparison false.
/// </summary>
internal static class ValidationSymbols
{
    public const string Valid = $"({Problems} == \"\")";

    private const string Problems = "problems";

    /// <summary>What the post-action's text holds in the symbol's place: texts of post-actions are replaced as file names are.</summary>
    private const string Token = $"@@{Problems}@@";

    public static JsonMember Write()
    {
        var joined = ParameterCatalog.Combinations.Where(combination => combination.Joined.Count > 1).ToList();
        return OptionTexts.Derive(Problems, [Member("fileRename", Token)],
        [
            .. joined.Select((combination, index) => Append(combination.Joined, ParameterCatalog.All.Count + index)),
            .. ParameterCatalog.All.SelectMany(StepsOf),
            .. ParameterCatalog.Combinations.Select(combination => StepOf(combination, joined.IndexOf(combination))),
            // What is left of the values goes; the sentences stay.
            new RegexStep($@"\A{OptionTexts.Skip(ParameterCatalog.All.Count + joined.Count)}{Regex.Escape(OptionTexts.Last)}", ""),
        ]);
    }

    public static JsonObject PostAction() => Object(
        Member("id", "stop"),
        Member("actionId", "6B656177-7300-4000-8000-000000000000"),
        Member("condition", $"({Problems} != \"\")"),
        Member("description", "Nothing was written: correct these options and run the command again."),
        Member("continueOnError", false),
        Member("manualInstructions", new JsonArray([Object(Member("text", Token))])),
        Member("applyFileRenamesToManualInstructions", true));

    private static IEnumerable<RegexStep> StepsOf(Parameter parameter)
    {
        var start = OptionTexts.Before(parameter);
        if (parameter.ChoiceRule is { } choiceRule)
        {
            // The command line refuses a word that is no choice, but hands on an empty one, with which no condition holds.
            yield return Unless(OptionTexts.IsOneOf(parameter, parameter.Choices.Select(choice => choice.Word)), $"{choiceRule.Id} {parameter.ChoiceRefusal}");
        }
        var when = parameter.MayBeEmpty ? OptionTexts.IsGiven(parameter) : "";
        foreach (var rule in parameter.Rules)
        {
            yield return Unless($"{start}{OptionTexts.Within(rule.Pattern)}", Sentence(rule, parameter), when);
        }
    }

    private static RegexStep StepOf(CombinationRule combination, int appended)
    {
        var start = appended < 0 ? OptionTexts.Before(combination.Joined[0]) : OptionTexts.Skip(ParameterCatalog.All.Count + appended);
        var when = combination.When is { } condition ? OptionTexts.IsOneOf(condition.Choice, condition.Words) : "";
        return Unless($"{start}{OptionTexts.Within(combination.Rule.Pattern)}", Sentence(combination.Rule, combination.About), when);
    }

    private static string Sentence(ParameterRule rule, Parameter about) => $"{rule.Id} {rule.Explain(about.Option)}";

    private static RegexStep Unless(string legal, string sentence, string when = "") =>
        new($@"\A(?<all>{when}(?!{legal})[\s\S]*)\z", "${all}\n" + sentence.Replace("$", "$$", StringComparison.Ordinal));

    /// <summary>Values joined by colons, as one more value behind the others.</summary>
    private static RegexStep Append(IReadOnlyList<Parameter> parameters, int count)
    {
        var values = string.Concat(parameters.Select((parameter, index) => $"(?={OptionTexts.Before(parameter)}(?<value{index}>{OptionTexts.Value}){OptionTexts.End})"));
        var text = string.Join(':', parameters.Select((_, index) => $"${{value{index}}}"));
        return new RegexStep($@"\A{values}(?<all>{OptionTexts.Skip(count)})", $"${{all}}{text}{OptionTexts.Separator}");
    }
}
