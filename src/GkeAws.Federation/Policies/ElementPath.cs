namespace GkeAws.Federation.Policies;

/// <summary>The way from a document's root to an element: text only when somebody asks, which is when something is wrong.</summary>
internal readonly struct ElementPath
{
    private const int Alone = -1;

    private readonly string? root;
    private readonly int index;
    private readonly string? first;
    private readonly string? second;
    private readonly string? third;

    private ElementPath(string? root, int index, string? first, string? second, string? third) =>
        (this.root, this.index, this.first, this.second, this.third) = (root, index, first, second, third);

    public static ElementPath Document => default;

    public static ElementPath OnlyStatement => new("Statement", Alone, null, null, null);

    public static ElementPath Statement(int index) => new("Statement", index, null, null, null);

    public static ElementPath OfDocument(string name) => new(name, Alone, null, null, null);

    public ElementPath Of(string name) => first is null ? new(root, index, name, null, null)
        : second is null ? new(root, index, first, name, null)
        : new(root, index, first, second, name);

    public override string ToString()
    {
        var text = index == Alone ? root : root is null ? "" : $"{root}[{index}]";
        return string.Join(".", new[] { text, first, second, third }.Where(part => part is not null));
    }
}
