using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Tests.Actions;

public class ResourceFitTests
{
    private static readonly List<Row> Rows = ActionCases.Read<Row>("resources.json");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Rows.Count)];

    /// <param name="Given">The types that the text names; null: not said here.</param>
    internal sealed record Row(string Action, string Resource, ResourceFitKind Kind, IReadOnlyList<string>? Given, string Oracle);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_action_fits_the_resources_that_it_acts_on(int number)
    {
        var row = Rows[number];

        var fit = ResourceFit.Of(ActionCatalog.Find(row.Action)!, row.Resource);

        Assert.Equal(row.Kind, fit.Kind);
        Assert.Equal(row.Given ?? fit.Given.Select(type => type.Name), fit.Given.Select(type => type.Name));
        Assert.Equal(row.Kind is not (ResourceFitKind.Fits or ResourceFitKind.NotRecorded), fit.IsMismatch);
        Assert.Contains(row.Action, fit.Kind == ResourceFitKind.NotAnArn ? row.Action : fit.Reason);
    }

    [Fact]
    public void Every_answer_has_a_row() => Assert.Equal(Enum.GetValues<ResourceFitKind>().Order(), Rows.Select(row => row.Kind).Distinct().Order());

    [Theory]
    [InlineData("s3:ListBucket", "arn:aws:s3:::b/*",
        "s3:ListBucket acts on accesspoint (arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}) or bucket (arn:${Partition}:s3:::${BucketName}), "
            + "and arn:aws:s3:::b/* is object (arn:${Partition}:s3:::${BucketName}/${ObjectName})")]
    [InlineData("kms:Decrypt", "arn:aws:s3:::b", "kms:Decrypt acts on key (arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}), and arn:aws:s3:::b is none of them")]
    [InlineData("s3:ListAllMyBuckets", "arn:aws:s3:::b", "s3:ListAllMyBuckets knows no resource but *")]
    [InlineData("s3:GetObject", "b/*", "b/* is neither an ARN nor *")]
    public void A_mismatch_says_what_is_wanted_and_what_was_given(string action, string resource, string reason) =>
        Assert.Equal(reason, ResourceFit.Of(ActionCatalog.Find(action)!, resource).Reason);
}
