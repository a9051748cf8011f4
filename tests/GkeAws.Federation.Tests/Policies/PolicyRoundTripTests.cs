using CsCheck;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Tests.Evaluation;
using GkeAws.Federation.Tests.Evaluation.Properties;

namespace GkeAws.Federation.Tests.Policies;

/// <summary>parse . print = id.</summary>
public class PolicyRoundTripTests
{
    private const int Samples = 5000;

    [Fact]
    public void An_identity_policy_that_is_printed_is_read_back() =>
        PolicyGenerator.Identity.Sample(policy => MustComeBack(policy, PolicyKind.Identity), iter: Samples);

    [Fact]
    public void A_resource_policy_that_is_printed_is_read_back() =>
        PolicyGenerator.ResourceBased.Sample(policy => MustComeBack(policy, PolicyKind.Resource), iter: Samples);

    [Fact]
    public void Every_document_of_the_corpus_means_the_same_after_it_was_read_and_printed()
    {
        var count = 0;
        foreach (var item in PolicyCase.ReadLines("cases.jsonl").Where(item => item.Expected != PolicyCase.Malformed))
        {
            foreach (var text in item.Texts)
            {
                var comparison = PolicyEquality.Compare(JsonReader.Read(text, out _)!, PolicyReader.Read(text, item.PolicyKind, "p").Document!.ToJson());
                Assert.True(comparison.AreEqual, $"{item.Id}\n{comparison}");
                count++;
            }
        }
        Assert.True(count > 800);
    }

    [Fact]
    public void Scalars_and_lists_read_the_same()
    {
        var one = Read("""{"Statement":{"Effect":"Allow","Principal":{"AWS":"1"},"Action":"a:b","Resource":"*","Condition":{"Bool":{"k":true},"NumericEquals":{"k":1.50}}}}""");
        var many = Read("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":["1"]},"Action":["a:b"],"Resource":["*"],"Condition":{"Bool":{"k":["true"]},"NumericEquals":{"k":["1.50"]}}}]}""");

        Assert.Equal(one.ToText(), many.ToText());
        Assert.Null(one.Version);
        Assert.False(one.HasVariables);
    }

    [Theory]
    [InlineData("""{"Statement":[]}""")]
    [InlineData("""{"Id":"x","Statement":[{"Sid":"","Effect":"Deny","NotPrincipal":"*","NotAction":[],"NotResource":[],"Condition":{}}]}""")]
    [InlineData("""{"Statement":[{"Sid":"","Effect":"Deny","Principal":{},"Action":"*:*","Resource":"arn:aws:s3","Condition":{"Bool":{},"StringEquals":{"a":[]}}}]}""")]
    [InlineData("""{"Statement":[{"Sid":"with spaces, as buckets take them","Effect":"Deny","Principal":{"CanonicalUser":"79a"},"Action":"s3-object-lambda:x.y","Resource":"arn:aws:fdsasf"}]}""")]
    public void Legal_corners_are_taken(string text) => Assert.True(PolicyEquality.Compare(JsonReader.Read(text, out _)!, Read(text).ToJson()).AreEqual);

    private static PolicyDocument Read(string text)
    {
        var reading = PolicyReader.Read(text, PolicyKind.Resource, "p");
        Assert.True(reading.Document is not null, string.Join('\n', reading.Errors));
        return reading.Document;
    }

    private static void MustComeBack(PolicyDocument policy, PolicyKind kind)
    {
        var text = policy.ToText();
        var reading = PolicyReader.Read(text, kind, "p");

        Assert.True(reading.Document is not null, $"{string.Join('\n', reading.Errors)}\n{text}");
        Assert.Equal(text, reading.Document.ToText());
        Assert.Equal(policy.Statements.Count, reading.Document.Statements.Count);
        Assert.All(policy.Statements.Zip(reading.Document.Statements), pair =>
        {
            var (left, right) = pair;
            Assert.Equal((left.Sid, left.Effect, left.IsNotAction, left.IsNotPrincipal, left.IsNotResource), (right.Sid, right.Effect, right.IsNotAction, right.IsNotPrincipal, right.IsNotResource));
            Assert.Equal(left.Actions, right.Actions);
            Assert.Equal(left.Resources, right.Resources);
            Assert.Equal(left.Principals?.SelectMany(principal => principal.Identifiers.Prepend(principal.Kind)), right.Principals?.SelectMany(principal => principal.Identifiers.Prepend(principal.Kind)));
            Assert.Equal(
                left.Conditions.Select(Show).Order(StringComparer.Ordinal),
                right.Conditions.Select(Show).Order(StringComparer.Ordinal));
        });
    }

    private static string Show(PolicyCondition condition) => $"{condition.Operator} {condition.Key} {string.Join('|', condition.Values)}";
}
