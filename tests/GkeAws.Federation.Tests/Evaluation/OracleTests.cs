using GkeAws.Federation.Tests.Evaluation.WebIdentity;
using GkeAws.Federation.Tests.Policies;
using Xunit.Abstractions;

namespace GkeAws.Federation.Tests.Evaluation;

/// <summary>Who vouches for the cases beside the corpus.</summary>
public class OracleTests(ITestOutputHelper output)
{
    private const int LeastCases = 400;
    private const double MostOfOurs = 0.15;

    private static readonly string[] Kinds = ["aws-doc:", "aws-repost:", "aws-answer:", "botocore:", "iam-simulate", "ceph", "ours"];

    [Fact]
    public void Few_cases_rest_on_us_alone()
    {
        IReadOnlyList<string> oracles =
        [
            .. TokenCase.All.Select(item => item.Oracle),
            .. OperatorCase.All.Select(item => item.Oracle),
            .. VariableCase.All.Select(item => item.Oracle),
            .. ResourceCase.All.Select(item => item.Oracle),
            .. CombinationTests.All.Select(item => item.Oracle),
            .. MalformedPolicyTests.All.Select(item => item.Oracle),
        ];
        var ours = oracles.Count(oracle => oracle == "ours");
        var share = (double)ours / oracles.Count;
        output.WriteLine($"{ours} of {oracles.Count} cases ({share:P1}) rest on us alone; the corpus of 877 has none.");

        Assert.All(oracles, oracle => Assert.Contains(Kinds, kind => oracle.StartsWith(kind, StringComparison.Ordinal)));
        Assert.True(oracles.Count >= LeastCases);
        Assert.True(share < MostOfOurs);
    }
}
