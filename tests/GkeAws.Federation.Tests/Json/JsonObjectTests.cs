using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

public class JsonObjectTests
{
    [Fact]
    public void Finds_the_first_member_of_a_name_by_exact_spelling()
    {
        var document = ReadObject("""{"b":0,"a":1,"A":2,"a":3,"\u0063":4}""");
        Assert.Equal(["0", "1", "2", "4"], new[] { "b", "a", "A", "c" }.Select(name => ((JsonNumber)document.Find(name)!.Value).Text));
        Assert.Null(document.Find("B"));
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"a":0,"b":0,"A":0}""", "")]
    [InlineData("""{"a":0,"b":0,"a":0}""", "13")]
    [InlineData("""{"a":0,"a":0,"b":0,"a":0,"b":0}""", "7 19 25")]
    [InlineData("""{"a":0,"\u0061":0}""", "7")]
    [InlineData("""{"a":{"a":0},"b":{"a":0}}""", "")]
    public void A_duplicate_is_each_member_whose_name_stood_before(string text, string offsets) =>
        Assert.Equal(offsets, string.Join(' ', ReadObject(text).Duplicates.Select(member => member.NameStart.Offset)));

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(500)]
    public void Duplicates_are_found_in_objects_of_any_size(int count)
    {
        var names = Enumerable.Range(0, count).Select(index => $"n{index}").ToArray();
        Assert.Empty(Build(names).Duplicates);

        names[^1] = names[count / 2] = names[0];
        var document = Build(names);
        Assert.Equal([document.Members[count / 2], document.Members[^1]], document.Duplicates);
    }

    [Fact]
    public void One_member_twice_is_a_duplicate_of_itself()
    {
        var member = new JsonMember("a", new JsonNull());
        Assert.Equal([member], new JsonObject([member, member]).Duplicates);
    }

    [Fact]
    public void What_was_built_does_not_change_with_the_list_it_was_built_from()
    {
        JsonMember[] members = [new("a", new JsonNull())];
        JsonValue[] items = [new JsonNull()];
        var (document, array) = (new JsonObject(members), new JsonArray(items));
        members[0] = new("b", new JsonNull());
        items[0] = new JsonBoolean(true);
        Assert.Equal("""{"a":null}""", JsonPrinter.PrintCompact(document));
        Assert.Equal("[null]", JsonPrinter.PrintCompact(array));
    }

    private static JsonObject ReadObject(string text) => Assert.IsType<JsonObject>(JsonText.Read(text));

    private static JsonObject Build(string[] names) => new(names.Select(name => new JsonMember(name, new JsonNull())));
}
