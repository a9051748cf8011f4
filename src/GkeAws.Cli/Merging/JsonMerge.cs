using GkeAws.Federation.Json;

namespace GkeAws.Cli.Merging;

/// <summary>
/// Three JSON texts put together by key, for the case that lines alone conflict. What neither side changed keeps the user's form:
/// white space, order, escapes. There is no result where both changed the same value, or where a list's items cannot be told apart.
/// </summary>
internal sealed class JsonMerge
{
    private readonly string mine;
    private readonly string rendered;

    private JsonMerge(string mine, string rendered) => (this.mine, this.rendered) = (mine, rendered);

    /// <param name="baseText">As last rendered.</param>
    /// <param name="mine">As it stands on disk.</param>
    /// <param name="rendered">As rendered now; lines end with LF.</param>
    /// <returns>Null: a conflict, or one of the texts is no JSON.</returns>
    public static string? Merge(string baseText, string mine, string rendered)
    {
        var user = MergeText.Of(mine);
        rendered = user.Lines.Count > 0 && user.LineEnd != "\n" ? rendered.Replace("\n", user.LineEnd, StringComparison.Ordinal) : rendered;
        if (JsonReader.Read(baseText, out _) is not { } origin || JsonReader.Read(mine, out _) is not { } now || JsonReader.Read(rendered, out _) is not { } render)
        {
            return null;
        }
        return new JsonMerge(mine, rendered).Value(origin, now, render) is { } merged
            ? mine[..now.Start.Offset] + merged + mine[now.End.Offset..]
            : null;
    }

    /// <summary>The merged value's text; null: a conflict.</summary>
    private string? Value(JsonValue origin, JsonValue now, JsonValue render)
    {
        if (JsonSemantics.Equal(render, origin) || JsonSemantics.Equal(now, render))
        {
            return TextOf(mine, now);
        }
        if (JsonSemantics.Equal(now, origin))
        {
            return TextOf(rendered, render);
        }
        return JsonEntries.Of(origin) is { } before && JsonEntries.Of(now) is { } user && JsonEntries.Of(render) is { } made
            && before.IsObject == user.IsObject && user.IsObject == made.IsObject
                ? Entries(before, user, made)
                : null;
    }

    private string? Entries(JsonEntries origin, JsonEntries now, JsonEntries render)
    {
        if (IsReplacedTwice(origin, now, render))
        {
            return null;
        }
        var merged = new List<(string Key, string Text)>();
        foreach (var entry in now.All)
        {
            var (before, made) = (origin.Find(entry.Key), render.Find(entry.Key));
            if (before is not null && made is null)
            {
                if (!JsonSemantics.Equal(entry.Value, before.Value))
                {
                    return null;
                }
                continue;
            }
            var text = made is null || JsonSemantics.Equal(entry.Value, made.Value) ? TextOf(mine, entry.Value)
                : before is null ? null
                : Value(before.Value, entry.Value, made.Value);
            if (text is null)
            {
                return null;
            }
            merged.Add((entry.Key, mine[entry.Start..entry.Value.Start.Offset] + text));
        }

        var at = 0;
        foreach (var entry in render.All)
        {
            var place = merged.FindIndex(other => other.Key == entry.Key);
            if (place >= 0)
            {
                at = place + 1;
            }
            else if (origin.Find(entry.Key) is not { } before)
            {
                merged.Insert(at++, (entry.Key, rendered[entry.Start..entry.Value.End.Offset]));
            }
            else if (!JsonSemantics.Equal(entry.Value, before.Value))
            {
                return null;
            }
        }
        return Join(merged, now.All.Count > 0 ? new JsonSpacing(mine, now) : new JsonSpacing(rendered, render), now.IsObject);
    }

    private static string TextOf(string text, JsonValue value) => text[value.Start.Offset..value.End.Offset];

    /// <summary>Both took the same part away and put another one in: to keep both new ones would allow more than either wants.</summary>
    private static bool IsReplacedTwice(JsonEntries origin, JsonEntries now, JsonEntries render) =>
        origin.All.Any(entry => now.Find(entry.Key) is null && render.Find(entry.Key) is null)
        && now.All.Any(entry => origin.Find(entry.Key) is null)
        && render.All.Any(entry => origin.Find(entry.Key) is null);

    private static string Join(List<(string Key, string Text)> entries, JsonSpacing spacing, bool isObject)
    {
        var (open, close) = isObject ? ('{', '}') : ('[', ']');
        if (entries.Count == 0)
        {
            return $"{open}{close}";
        }
        var text = new System.Text.StringBuilder().Append(open).Append(spacing.Lead);
        for (var number = 0; number < entries.Count; number++)
        {
            if (number > 0)
            {
                text.Append(spacing.Between(entries[number - 1].Key, entries[number].Key));
            }
            text.Append(entries[number].Text);
        }
        return text.Append(spacing.Trail).Append(close).ToString();
    }
}
