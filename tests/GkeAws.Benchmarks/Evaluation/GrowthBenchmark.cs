using System.Diagnostics;
using System.Text;
using GkeAws.Benchmarks.Measuring;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Benchmarks.Evaluation;

/// <summary>Reading, compiling, deciding and explaining grow with the number of statements and of values, and not with its square.</summary>
internal sealed class GrowthBenchmark : IBenchmark
{
    private const int Few = 1_000;
    private const int Many = 10_000;

    // Ten times as much of a square is ten times the cost of each; memory that the caches no longer hold is not.
    private static readonly Bar Linear = new(3.0);

    public string Name => "evaluation-growth";

    public string Summary => "a policy of 10,000 statements or values against one of 1,000, the cost of each";

    public IEnumerable<Comparison> Prepare()
    {
        yield return Of("statement", WithStatements);
        yield return Of("value of a condition", WithValues);
    }

    private static Comparison Of(string what, Func<int, byte[]> policy) =>
        new($"The cost of each {what}, from bytes to the explanation: {Many} against {Few}", Each(what, Many, policy(Many)), Each(what, Few, policy(Few)), Linear) { Unit = $"ns a {what}" };

    private static MeasuredSide Each(string what, int count, byte[] policy)
    {
        var request = new Request(RequestPrincipal.User("arn:aws:iam::123456789012:user/simulated"), "s3:GetObject", "arn:aws:s3:::data/none", RequestContext.Of(("aws:username", "nobody")));
        return new MeasuredSide($"a policy with {count} of them: a {what}", () =>
        {
            var repeats = Many / count;
            var start = Stopwatch.GetTimestamp();
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                var document = PolicyReader.Read(Encoding.UTF8.GetString(policy), PolicyKind.Identity, "policy").Document!;
                if (Evaluator.Explain(ApplicablePolicies.OfIdentity([document]), request).Decision != Decision.ImplicitDeny)
                {
                    throw new InvalidOperationException("nothing in the policy allows the request");
                }
            }
            return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats / count;
        });
    }

    private static byte[] WithStatements(int count) => Policy(string.Join(',', Enumerable.Range(0, count).Select(number =>
        $$$$"""{"Sid":"S{{{{number}}}}","Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::data/*-{{{{number}}}}","Condition":{"StringEquals":{"aws:username":"user-{{{{number}}}}"}}}""")));

    private static byte[] WithValues(int count) => Policy(
        $$$$"""{"Effect":"Allow","Action":"s3:Get*","Resource":"*","Condition":{"StringLike":{"aws:username":[{{{{string.Join(',', Enumerable.Range(0, count).Select(number => $"\"*user-{number}*\""))}}}}]}}}""");

    private static byte[] Policy(string statements) => Encoding.UTF8.GetBytes($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""");
}
