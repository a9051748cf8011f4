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

    /// <summary>The same, for readers that walk many small objects.</summary>
    internal JsonMember[] MemberArray => members;

    /// <summary>Members whose name stood before in the same object (ordinal), in the order of the text; the first bearer is not among them.</summary>
    public IEnumerable<JsonMember> Duplicates =>
        (members.Length <= LargestComparedPairwise ? DuplicatesPairwise() : DuplicatesByHash()) ?? (IEnumerable<JsonMember>)[];

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

    private List<JsonMember>? DuplicatesPairwise()
    {
        List<JsonMember>? duplicates = null;
        for (var index = 1; index < members.Length; index++)
        {
            var name = members[index].Name;
            for (var before = 0; before < index; before++)
            {
                if (string.Equals(members[before].Name, name, StringComparison.Ordinal))
                {
                    (duplicates ??= []).Add(members[index]);
                    break;
                }
            }
        }

        return duplicates;
    }

    private List<JsonMember> DuplicatesByHash()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return members.Where(member => !seen.Add(member.Name)).ToList();
    }
}
