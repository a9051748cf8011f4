using CsCheck;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation.Properties;

/// <summary>Equations that hold for all policies and requests.</summary>
public class DecisionProperties
{
    private const int Samples = 5000;

    private static readonly Gen<(ApplicablePolicies Policies, Request Request)> Question = Gen.Select(PolicyGenerator.Policies, PolicyGenerator.AnyRequest);

    [Fact]
    public void The_short_answer_is_the_explained_one() => Question.Sample(
        question =>
        {
            var explained = Evaluator.Explain(question.Policies, question.Request);

            Assert.Equal(Evaluator.Decide(question.Policies, question.Request), explained.Decision);
            Assert.Equal(explained.Decision == Decision.ExplicitDeny, explained.Statements.Any(result => result.Matches && result.Statement.Effect == Effect.Deny));
            Assert.True(explained.Decision != Decision.Allowed || explained.Matched.Any());
        },
        iter: Samples);

    /// <summary>decide(p + deny) is decide(p), or a denial: never allowed where it was not.</summary>
    [Fact]
    public void A_deny_more_never_allows() => Gen.Select(Question, PolicyGenerator.AnyStatement).Sample(
        (question, extra) =>
        {
            var more = WithIdentity(question.Policies, new PolicyDocument([Change(extra, Effect.Deny)]));
            var (before, after) = (Evaluator.Decide(question.Policies, question.Request), Evaluator.Decide(more, question.Request));

            Assert.True(after == before || after == Decision.ExplicitDeny, $"{before} became {after}");
        },
        iter: Samples);

    [Fact]
    public void An_allow_more_never_denies() => Gen.Select(Question, PolicyGenerator.AnyStatement).Sample(
        (question, extra) =>
        {
            var more = WithIdentity(question.Policies, new PolicyDocument([Change(extra, Effect.Allow)]));
            var (before, after) = (Evaluator.Decide(question.Policies, question.Request), Evaluator.Decide(more, question.Request));

            Assert.True(after == before || (before == Decision.ImplicitDeny && after == Decision.Allowed), $"{before} became {after}");
        },
        iter: Samples);

    [Fact]
    public void The_order_of_statements_does_not_matter() => Gen.Select(PolicyGenerator.Identity, PolicyGenerator.AnyRequest, Gen.Int).Sample(
        (policy, request, seed) =>
        {
            var statements = policy.Statements.ToArray();
            new Random(seed).Shuffle(statements);

            Assert.Equal(Decide(policy, request), Decide(new PolicyDocument(statements, policy.Version), request));
        },
        iter: Samples);

    [Fact]
    public void Statements_may_stand_in_one_policy_or_in_many() => Gen.Select(PolicyGenerator.Identity, PolicyGenerator.AnyRequest).Sample(
        (policy, request) => Assert.Equal(Decide(policy, request), Evaluator.Decide(
            ApplicablePolicies.OfIdentity(policy.Statements.Select(statement => new PolicyDocument([statement], policy.Version))), request)),
        iter: Samples);

    [Fact]
    public void The_case_of_context_keys_does_not_matter() => Question.Sample(
        question =>
        {
            var request = question.Request;
            var other = request with
            {
                Context = new RequestContext(request.Context.Keys.Select(key => new KeyValuePair<string, IReadOnlyList<string>>(Swap(key.Name), key.Values))),
            };

            Assert.Equal(Evaluator.Decide(question.Policies, request), Evaluator.Decide(question.Policies, other));
        },
        iter: Samples);

    [Fact]
    public void The_case_of_the_action_does_not_matter() => Question.Sample(
        question => Assert.Equal(
            Evaluator.Decide(question.Policies, question.Request),
            Evaluator.Decide(question.Policies, question.Request with { Action = Swap(question.Request.Action) })),
        iter: Samples);

    [Fact]
    public void All_three_decisions_are_common()
    {
        var seen = new Dictionary<Decision, int>();
        Question.Sample(question =>
        {
            var decision = Evaluator.Decide(question.Policies, question.Request);
            lock (seen)
            {
                seen[decision] = seen.GetValueOrDefault(decision) + 1;
            }
        }, iter: Samples);

        Assert.All(Enum.GetValues<Decision>(), decision => Assert.True(seen.GetValueOrDefault(decision) > Samples / 50, $"{decision}: {seen.GetValueOrDefault(decision)}"));
    }

    private static Decision Decide(PolicyDocument policy, Request request) => Evaluator.Decide(ApplicablePolicies.OfIdentity([policy]), request);

    private static string Swap(string text) => string.Concat(text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));

    private static ApplicablePolicies WithIdentity(ApplicablePolicies policies, PolicyDocument extra) => new()
    {
        Identity = [.. policies.Identity, new CompiledPolicy(extra)],
        Boundary = policies.Boundary,
        Session = policies.Session,
        Resource = policies.Resource,
        ServiceControl = policies.ServiceControl,
    };

    private static PolicyStatement Change(PolicyStatement statement, Effect effect) => new()
    {
        Effect = effect,
        Actions = statement.Actions,
        IsNotAction = statement.IsNotAction,
        Resources = statement.Resources,
        IsNotResource = statement.IsNotResource,
        Conditions = statement.Conditions,
    };
}
