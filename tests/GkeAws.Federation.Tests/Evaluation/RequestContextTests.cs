using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Tests.Evaluation;

public class RequestContextTests
{
    [Fact]
    public void A_key_is_found_in_any_case_and_no_other_is()
    {
        var context = RequestContext.Of(("aws:SourceIp", "1"), ("é:Ü", "2"));

        Assert.Equal("1", context.Find("AWS:sourceip")!.Values.Single());
        Assert.Equal("2", context.Find("É:ü")!.Values.Single());
        Assert.Null(context.Find("aws:SourceI"));
        Assert.Null(RequestContext.Empty.Find(""));
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_one_key()
    {
        var entries = Enumerable.Range(0, 40).Select(number => Entry($"k:{number}", "x")).Append(Entry("K:7", "y")).Append(Entry("k:9", "z")).Append(Entry("k:7", "w"));
        var context = new RequestContext(entries);

        Assert.Equal(["x", "y", "w"], context.Find("k:7")!.Values);
        Assert.Equal(["x", "z"], context.Find("k:9")!.Values);
        Assert.Equal(40, context.Keys.Count);
        Assert.All(Enumerable.Range(0, 40), number => Assert.NotNull(context.Find($"K:{number}")));
    }

    /// <summary>Three keys of one bucket: the twin's namesake stands in front, between and behind.</summary>
    [Theory]
    [InlineData("K:0")]
    [InlineData("K:8")]
    [InlineData("K:11")]
    public void A_twin_is_joined_wherever_it_stands(string twin)
    {
        var context = new RequestContext([Entry("k:0", "x"), Entry("k:8", "x"), Entry("k:11", "x"), Entry(twin, "y")]);

        Assert.Equal(["x", "y"], context.Find(twin)!.Values);
        Assert.Equal(3, context.Keys.Count);
        Assert.All(["k:0", "k:8", "k:11"], name => Assert.Equal("x", context.Find(name)!.Values[0]));
    }

    [Fact]
    public void Later_keys_replace_earlier_ones()
    {
        var context = RequestContext.Of(("a", "1"), ("b", "1")).With(RequestContext.Of(("B", "2"), ("c", "2")));

        Assert.Equal(["a=1", "B=2", "c=2"], context.Keys.Select(key => $"{key.Name}={key.Values[0]}"));
    }

    [Fact]
    public void Many_keys_are_all_found()
    {
        var context = new RequestContext([.. Enumerable.Range(0, 1000).Select(number => Entry($"key/{number}", $"{number}"))]);

        Assert.All(Enumerable.Range(0, 1000), number => Assert.Equal($"{number}", context.Find($"KEY/{number}")!.Values.Single()));
        Assert.Null(context.Find("key/1000"));
    }

    private static KeyValuePair<string, IReadOnlyList<string>> Entry(string name, params string[] values) => new(name, values);
}
