using GkeAws.Cli.Iam;
using GkeAws.Cli.Iam.Model;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Simulation.Account;

/// <summary>The same questions to the account's own SimulateCustomPolicy.</summary>
internal sealed class AccountSimulation(IIdentityManagement iam)
{
    private const string PolicyIds = "PolicyInputList.";

    // Requests that differ in nothing a policy asks for are one question.
    private readonly Dictionary<string, IReadOnlyList<EvaluationResult>> _known = [];

    /// <summary>Set when IAM refused or could not be reached: then there are no answers.</summary>
    public string? Failure { get; private set; }

    /// <summary>One answer for each of ours, or null.</summary>
    public async Task<IReadOnlyList<AccountAnswer>?> Ask(IReadOnlyList<PolicyFile> files, ApplicablePolicies policies, IReadOnlyList<PermissionAnswer> ours, CancellationToken cancellation)
    {
        var answers = new AccountAnswer[ours.Count];
        Array.Fill(answers, AccountAnswer.NotAsked);
        var asked = ours.Select((answer, index) => (Answer: answer, Index: index)).Where(entry => entry.Answer.Evaluation is not null)
            .Select(entry => (entry.Answer, entry.Index, Context: SimulatedContext.Of(policies.Identity, entry.Answer.Evaluation!.Request.Context)));
        foreach (var group in asked.GroupBy(entry => (entry.Answer.Resource, Keys: Spell(entry.Context))))
        {
            var actions = group.Select(entry => entry.Answer.Action).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var request = new SimulateCustomPolicyRequest([.. files.Select(file => JsonPrinter.ToAscii(file.Text))], actions)
            {
                Resources = group.Key.Resource == "*" ? [] : [group.Key.Resource],
                Context = group.First().Context,
            };
            if (await Ask(request, $"{string.Join('\n', files.Select(file => file.Path))}\n{string.Join('\n', actions)}\n{group.Key}", cancellation).ConfigureAwait(false) is not { } results)
            {
                return null;
            }
            foreach (var (answer, index, _) in group)
            {
                if (Find(results, answer, files) is not { } found)
                {
                    Failure = $"SimulateCustomPolicy answered, and not about {answer.Action} on {answer.Resource}.";
                    return null;
                }
                answers[index] = found;
            }
        }
        return answers;
    }

    private async Task<IReadOnlyList<EvaluationResult>?> Ask(SimulateCustomPolicyRequest request, string name, CancellationToken cancellation)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }
        var (results, failure) = await iam.SimulateCustomPolicy(request, cancellation).ConfigureAwait(false);
        Failure = failure?.ToString();
        if (results is not null)
        {
            _known.Add(name, results);
        }
        return results;
    }

    /// <summary>With one resource the answer stands in the result or in its list by resource; IAM does both.</summary>
    private static AccountAnswer? Find(IReadOnlyList<EvaluationResult> results, PermissionAnswer ours, IReadOnlyList<PolicyFile> files)
    {
        foreach (var result in results.Where(result => result.Action.Equals(ours.Action, StringComparison.OrdinalIgnoreCase)))
        {
            if (result.ByResource.FirstOrDefault(entry => entry.Resource == ours.Resource) is { } single)
            {
                return new AccountAnswer(single.Decision, Places(single.MatchedStatements, files), single.MissingContextValues);
            }
            if ((result.Resource ?? "*") == ours.Resource)
            {
                return new AccountAnswer(result.Decision, Places(result.MatchedStatements, files), result.MissingContextValues);
            }
        }
        return null;
    }

    private static IReadOnlyList<string> Places(IReadOnlyList<MatchedStatement> statements, IReadOnlyList<PolicyFile> files) =>
    [
        .. statements.Select(statement =>
        {
            var id = statement.PolicyId ?? "?";
            var name = id.StartsWith(PolicyIds, StringComparison.Ordinal) && int.TryParse(id[PolicyIds.Length..], out var number) && number >= 1 && number <= files.Count ? files[number - 1].Path : id;
            return statement.Start is { } start ? $"{name}({start.Line},{start.Column})" : name;
        }),
    ];

    private static string Spell(IReadOnlyList<ContextEntry> context) =>
        string.Join('\n', context.Select(entry => $"{entry.Name} {entry.Type} {string.Join('\t', entry.Values)}"));
}
