using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Tests.Actions;

public class S3OperationsTests
{
    private static readonly List<Row> Rows = ActionCases.Read<Row>("operations.json");

    /// <summary>The resource types that a target can be; the others belong to services whose table holds only names.</summary>
    private static readonly Dictionary<S3Target, string> Types = new()
    {
        [S3Target.Bucket] = "bucket",
        [S3Target.TargetObject] = "object",
        [S3Target.SourceObject] = "object",
        [S3Target.Key] = "key",
        [S3Target.SourceKey] = "key",
        [S3Target.Role] = "role",
    };

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Rows.Count)];

    public static TheoryData<string> Operations => [.. S3Operations.All.Select(operation => operation.Name)];

    internal sealed record Row(string Operation, IReadOnlyList<RequestTraits> Traits, IReadOnlyList<string> Needs, string Oracle);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_request_needs_what_AWS_lists(int number)
    {
        var row = Rows[number];
        var traits = row.Traits.Aggregate(RequestTraits.None, (all, trait) => all | trait);

        Assert.Equal(row.Needs, S3Operations.Find(row.Operation)!.NeedsOf(traits).Select(need => $"{need.Action} on {need.Target}"));
    }

    [Fact]
    public void Every_operation_of_the_SDKs_is_there_and_no_other() => Assert.Equal(
        File.ReadAllLines(ActionCases.PathOf("s3-operations.txt")).Where(line => line[0] != '#'),
        S3Operations.All.Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Needs_are_known_actions_on_a_resource_that_they_act_on(string name)
    {
        var operation = S3Operations.Find(name.ToUpperInvariant())!;

        Assert.NotEmpty(operation.NeedsOf(RequestTraits.None));
        Assert.NotEmpty(operation.Sources);
        Assert.All(operation.Sources, source => Assert.True(Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme == "https"));
        Assert.All(operation.Needs, need => Assert.All(ActionCatalog.Matching(need.Action).DefaultIfEmpty(), action => AssertFits(action, need)));
    }

    /// <summary>For every set of traits that concerns the operation: no action twice on a target; a version changes names, never how many.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void Traits_add_needs_and_a_version_only_exchanges_them(string name)
    {
        var operation = S3Operations.Find(name)!;
        var concerned = operation.Needs.Aggregate(RequestTraits.None, (traits, need) => traits | need.When | need.Unless);
        var always = operation.NeedsOf(RequestTraits.None).Count;
        for (var traits = RequestTraits.None; traits <= concerned; traits++)
        {
            if ((traits & ~concerned) == RequestTraits.None)
            {
                var needs = operation.NeedsOf(traits);
                var unversioned = operation.NeedsOf(traits & ~(RequestTraits.Version | RequestTraits.SourceVersion));

                Assert.Equal(needs.Count, needs.Select(need => (need.Action, need.Target)).Distinct().Count());
                Assert.Equal(unversioned.Count, needs.Count);
                Assert.True(needs.Count >= always);
            }
        }
    }

    private static void AssertFits(AwsAction? action, OperationNeed need)
    {
        Assert.NotNull(action);
        if (Types.TryGetValue(need.Target, out var type))
        {
            Assert.True(!action.IsDetailed || action.Resources.Any(resource => resource.Type.Name == type), $"{action} on {type}");
        }
        else if (need.Target == S3Target.Everything)
        {
            Assert.Empty(action.Resources);
        }
    }
}
