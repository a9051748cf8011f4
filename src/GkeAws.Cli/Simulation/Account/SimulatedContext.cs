using GkeAws.Cli.Iam.Model;
using GkeAws.Federation.Evaluation;

namespace GkeAws.Cli.Simulation.Account;

/// <summary>
/// A request's keys as the simulator wants them: with a type, and only those that a policy asks for (no other key can change an
/// answer, and the account need not hear of them).
/// </summary>
internal static class SimulatedContext
{
    private static readonly string[] Quantifiers = ["ForAllValues:", "ForAnyValue:"];

    public static IReadOnlyList<ContextEntry> Of(IEnumerable<CompiledPolicy> policies, RequestContext context)
    {
        Dictionary<string, (ContextKeyType One, ContextKeyType Many)> asked = new(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in policies.SelectMany(policy => policy.Statements))
        {
            foreach (var condition in statement.Conditions)
            {
                asked.TryAdd(condition.Condition.Key, TypeOf(condition.Condition.Operator));
            }
            statement.AddResourceKeys(AddText);
            foreach (var condition in statement.Conditions)
            {
                condition.AddKeys(AddText);
            }
        }
        return
        [
            .. context.Keys.Where(key => asked.ContainsKey(key.Name))
                .Select(key => new ContextEntry(key.Name, key.Values, key.Values.Count == 1 ? asked[key.Name].One : asked[key.Name].Many)),
        ];

        // What a variable stands for is text.
        void AddText(string key) => asked.TryAdd(key, (ContextKeyType.String, ContextKeyType.StringList));
    }

    // The operators of one group compare values of one type (IAM User Guide, IAM JSON policy elements: Condition operators).
    private static (ContextKeyType One, ContextKeyType Many) TypeOf(string name)
    {
        foreach (var quantifier in Quantifiers)
        {
            name = name.StartsWith(quantifier, StringComparison.OrdinalIgnoreCase) ? name[quantifier.Length..] : name;
        }
        return name switch
        {
            _ when Begins("Numeric") => (ContextKeyType.Numeric, ContextKeyType.NumericList),
            _ when Begins("Date") => (ContextKeyType.Date, ContextKeyType.DateList),
            _ when Begins("Bool") => (ContextKeyType.Boolean, ContextKeyType.BooleanList),
            _ when Begins("Binary") => (ContextKeyType.Binary, ContextKeyType.BinaryList),
            _ when Begins("IpAddress") || Begins("NotIpAddress") => (ContextKeyType.Ip, ContextKeyType.IpList),
            _ => (ContextKeyType.String, ContextKeyType.StringList),
        };

        bool Begins(string group) => name.StartsWith(group, StringComparison.OrdinalIgnoreCase);
    }
}
