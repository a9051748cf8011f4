using GkeAws.Federation.Json;
using GkeAws.Federation.Tests.Json.Documents;

namespace GkeAws.Federation.Tests.Json;

public class JsonReferenceTests
{
    public static TheoryData<string, bool> Documents
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var set in JsonDocumentSet.All)
            {
                Array.ForEach(set.Accepted, text => data.Add(text, true));
                Array.ForEach(set.Refused, text => data.Add(text, false));
            }

            return data;
        }
    }

    // Enumerated when run: a lone surrogate does not survive the serialization of discovered rows.
    [Theory]
    [MemberData(nameof(Documents), DisableDiscoveryEnumeration = true)]
    public void Accepts_and_refuses_what_System_Text_Json_does(string text, bool isDocument)
    {
        var value = JsonReader.Read(text, out var error);

        Assert.Equal(isDocument, SystemTextJson.Accepts(text));
        Assert.Equal(isDocument, value is not null);
        Assert.Equal(isDocument, error is null);
    }

    [Fact]
    public void Reads_the_values_that_System_Text_Json_reads()
    {
        var differences = from set in JsonDocumentSet.All
                          from text in set.Accepted
                          let difference = SystemTextJson.Difference(text, JsonText.Read(text))
                          where difference is not null
                          select difference;
        Assert.Empty(differences);
    }

    [Fact]
    public void Every_refusal_is_a_sentence_about_a_place_in_the_text()
    {
        foreach (var text in JsonDocumentSet.All.SelectMany(set => set.Refused))
        {
            JsonReader.Read(text, out var error);
            Assert.Matches(@"\A[A-Z][^\n\r\0]*\.\z", error!.Message);
            Assert.Equal(JsonText.PositionAt(text, error.Position.Offset), error.Position);
        }
    }

    [Fact]
    public void The_table_holds_at_least_300_different_documents()
    {
        var texts = JsonDocumentSet.All.SelectMany(set => set.Accepted.Concat(set.Refused)).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(texts.Count - TruncatedDocuments.Set.Refused.Length, 300, int.MaxValue);
    }
}
