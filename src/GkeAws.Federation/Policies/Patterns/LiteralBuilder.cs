using System.Text;

namespace GkeAws.Federation.Policies.Patterns;

/// <summary>Collects the characters between two stars or variables.</summary>
internal sealed class LiteralBuilder
{
    private readonly StringBuilder text = new();
    private List<int>? any;

    public void Append(char c) => text.Append(c);

    /// <summary>One character, whichever.</summary>
    public void AppendAny()
    {
        (any ??= []).Add(text.Length);
        text.Append('?');
    }

    public void Flush(List<PatternPart> parts)
    {
        if (text.Length == 0)
        {
            return;
        }

        bool[]? mask = null;
        if (any is not null)
        {
            mask = new bool[text.Length];
            foreach (var index in any)
            {
                mask[index] = true;
            }
        }
        parts.Add(new PatternPart(mask is null ? PatternPartKind.Literal : PatternPartKind.Masked, text.ToString(), null, mask));
        text.Clear();
        any = null;
    }
}
