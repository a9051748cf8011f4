namespace GkeAws.Federation.Json;

/// <summary>Members in the order of the text. Duplicate names are kept: RFC 8259 §4 leaves their meaning open, so the caller decides.</summary>
public sealed class JsonObject : JsonValue
{
    private const int LargestComparedPairwise = 12;

    private readonly JsonMember[] members;

    public JsonObject(IEnumerable<JsonMember> members)
        : this([.. members], TextPosition.Start, TextPosition.Start)
    {
    }

    internal JsonObject(JsonMember[] members, TextPosition start, TextPosition end)
        : base(start, end) => this.members = members;

    public IReadOnlyList<JsonMember> Members => members;

    /// <summary>Members whose name stood before in the same object (ordinal), in the order of the text; the first bearer is not among them.</summary>
    public IEnumerable<JsonMember> Duplicates =>
        members.Length <= LargestComparedPairwise ? DuplicatesPairwise() : DuplicatesByHash();

    public override string TypeName => "object";

    /// <summary>The first member of that name (ordinal).</summary>
    public JsonMember? Find(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : members[index];
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < members.Length; index++)
        {
            if (string.Equals(members[index].Name, name, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    private IEnumerable<JsonMember> DuplicatesPairwise()
    {
        List<JsonMember>? duplicates = null;
        for (var index = 1; index < members.Length; index++)
        {
            if (IndexOf(members[index].Name) < index)
            {
                (duplicates ??= []).Add(members[index]);
            }
        }

        return duplicates ?? Enumerable.Empty<JsonMember>();
    }

    private List<JsonMember> DuplicatesByHash()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return members.Where(member => !seen.Add(member.Name)).ToList();
    }
}
