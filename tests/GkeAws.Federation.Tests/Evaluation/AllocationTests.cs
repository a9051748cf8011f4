using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Evaluation;

public class AllocationTests
{
    /// <summary>Every well-formed case of the corpus: compiled once, its decision costs no memory.</summary>
    [Fact]
    public void A_decision_allocates_nothing()
    {
        var prepared = PolicyCase.ReadLines("cases.jsonl").Where(item => item.Expected != PolicyCase.Malformed).Select(item =>
        {
            var documents = item.Texts.Select(text => PolicyReader.Read(text, item.PolicyKind, "p").Document!);
            return (Policies: item.PolicyKind == PolicyKind.Trust ? ApplicablePolicies.OfTrust(documents.Single()) : ApplicablePolicies.OfIdentity(documents), Request: item.ToRequest(), item.Expected);
        }).ToArray();
        DecideAll(prepared);

        var before = GC.GetAllocatedBytesForCurrentThread();
        DecideAll(prepared);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.All(prepared, item => Assert.Equal(item.Expected, Evaluator.Decide(item.Policies, item.Request).ToWire()));
    }

    private static void DecideAll((ApplicablePolicies Policies, Request Request, string Expected)[] prepared)
    {
        foreach (var (policies, request, _) in prepared)
        {
            Evaluator.Decide(policies, request);
        }
    }
}
