using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>
/// The rules as symbols and post-actions. The engine has no patterns for texts (dotnet/templating#2038), so each rule is a
/// regexMatch symbol, and its message is an action with an unknown id: that is the one way to get a text of ours onto stderr
/// and exit code 105 out of <c>dotnet new</c>.
/// Few symbols with short names: the engine builds a table of all names anew for every file that it writes, so that a symbol
/// for each rule's condition, named in full, cost 40 % of the whole time.
/// No condition compares a text: the engine reads the text <c>null</c> as no value and then finds every comparison false.
/// </summary>
internal sealed class ValidationSymbols
{
    public const string Valid = "valid";

    private readonly List<JsonMember> symbols = [];
    private readonly List<(string Broken, string Message)> rules = [];

    public ValidationSymbols()
    {
        foreach (var parameter in ParameterCatalog.All)
        {
            if (parameter.ChoiceRule is { } choiceRule)
            {
                // The command line refuses a word that is no choice, but hands on an empty one, with which no condition holds.
                rules.Add(("!" + PackDimension.IsOneOf(parameter, parameter.Choices.Select(choice => choice.Word)), $"{choiceRule.Id} {parameter.ChoiceRefusal}"));
            }
            foreach (var rule in parameter.Rules)
            {
                Add(parameter, rule);
            }
        }
        foreach (var combination in ParameterCatalog.Combinations)
        {
            Add(combination);
        }
        symbols.Add(Computed(Valid, "(" + string.Join(" && ", rules.Select(rule => $"!({rule.Broken})")) + ")"));
    }

    public IEnumerable<JsonMember> Symbols => symbols;

    public IEnumerable<JsonObject> PostActions =>
    [
        .. rules.Select((rule, index) => Action(index + 1, $"({rule.Broken})", rule.Message, continueOnError: true)),
        Action(0, $"(!{Valid})", "Nothing was written: correct the options above and run the command again.", continueOnError: false),
    ];

    private void Add(Parameter parameter, ParameterRule rule)
    {
        // The template engine knows the name as "name"; its own symbol is derived from it.
        var source = parameter == ParameterCatalog.ProjectName ? "name" : parameter.Name;
        Add(rule, parameter, source, parameter.MayBeEmpty ? $@"\A\z|{rule.Pattern}" : rule.Pattern, "");
    }

    private void Add(CombinationRule combination)
    {
        var source = combination.Joined[0].Name;
        if (combination.Joined.Count > 1)
        {
            source = $"join{rules.Count + 1}";
            symbols.Add(Symbol(source, "join", [],
                TemplateJson.Parameters(Member("symbols", new JsonArray([.. combination.Joined.Select(parameter => Reference(parameter.Name))])), Member("separator", ":"))));
        }
        var when = combination.When is { } condition ? PackDimension.IsOneOf(condition.Choice, condition.Words) + " && " : "";
        Add(combination.Rule, combination.About, source, combination.Rule.Pattern, when);
    }

    private void Add(ParameterRule rule, Parameter about, string source, string pattern, string when)
    {
        var accepts = $"ok{rules.Count + 1}";
        symbols.Add(RegexMatch(accepts, source, pattern));
        rules.Add(($"{when}!{accepts}", $"{rule.Id} {rule.Explain(about.Option)}"));
    }

    private static JsonObject Action(int number, string condition, string description, bool continueOnError) => Object(
        Member("id", number == 0 ? "stop" : $"rule{number}"),
        Member("actionId", $"6B656177-7300-4000-8000-{number:D12}"),
        Member("condition", condition),
        Member("description", description),
        Member("continueOnError", continueOnError),
        Member("manualInstructions", new JsonArray([])));
}
