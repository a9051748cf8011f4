namespace GkeAws.Federation.Actions;

/// <summary>What an unknown action may have meant.</summary>
/// <param name="Names">As to be written in the policy; several when an operation needs several actions.</param>
public sealed record ActionSuggestion(IReadOnlyList<string> Names, SuggestionKind Kind)
{
    /// <summary>For an action, or a text with wildcards, that names no action; null when nothing is near, or when the text names something.</summary>
    public static ActionSuggestion? For(string text)
    {
        if (ActionCatalog.Matching(text).Any())
        {
            return null;
        }
        var colon = text.IndexOf(':');
        var (prefix, name) = colon < 0 ? ("", text) : (text.Substring(0, colon), text.Substring(colon + 1));
        return ActionCatalog.Service(prefix) is { } service
            ? ActionPattern.HasWildcard(name) ? NearestPattern(service, name) : Nearest(service, name)
            : OtherService(prefix, name);
    }

    private static ActionSuggestion? Nearest(ServiceActions service, string name)
    {
        var best = Closest(name, service.Actions.Select(action => action.Name), Tolerance(name));
        if (service.Prefix == "s3" && Closest(name, S3Operations.All.Select(operation => operation.Name), best?.Distance - 1 ?? Tolerance(name)) is { } operation)
        {
            return new([.. S3Operations.Find(operation.Name)!.NeedsOf(RequestTraits.None).Select(need => need.Action)], SuggestionKind.Operation);
        }
        return best is { } found ? new([$"{service.Prefix}:{found.Name}"], SuggestionKind.Spelling) : null;
    }

    /// <summary>What stands before the first wildcard is put right, the rest is kept.</summary>
    private static ActionSuggestion? NearestPattern(ServiceActions service, string pattern)
    {
        var wildcard = ActionPattern.FirstWildcard(pattern);
        var (head, rest) = (pattern.Substring(0, wildcard), pattern.Substring(wildcard));
        var (found, best) = ("", 2 * (Tolerance(head) + 1));
        foreach (var action in service.Actions)
        {
            var distances = EditDistance.OfHead(head, action.Name);
            for (var length = 1; length < distances.Count; length++)
            {
                // Of equally near beginnings one as long as what was typed.
                var rank = (2 * distances[length]) + (length == head.Length ? 0 : 1);
                var beginning = action.Name.Substring(0, length);
                if (rank < best && ActionPattern.Matches(beginning + rest, action.Name))
                {
                    (found, best) = (beginning, rank);
                }
            }
        }
        return found.Length == 0 ? null : new([$"{service.Prefix}:{found}{rest}"], SuggestionKind.Spelling);
    }

    /// <summary>Without a prefix only the services of this product are searched; a wrong one has to be a near miss.</summary>
    private static ActionSuggestion? OtherService(string prefix, string name)
    {
        var near = prefix.Length == 0
            ? ["s3", "sts", "kms", "iam"]
            : ActionCatalog.ServicePrefixes.Select(known => (known, Distance: EditDistance.Of(prefix, known))).Where(entry => entry.Distance <= 2)
                .OrderBy(entry => entry.Distance).Select(entry => entry.known);
        var found = near.Select(known => $"{known}:{name}").FirstOrDefault(candidate => ActionCatalog.Matching(candidate).Any());
        return found is null ? null : new([found], SuggestionKind.Service);
    }

    /// <summary>The first of the nearest, or null when all are further than allowed.</summary>
    private static (string Name, int Distance)? Closest(string name, IEnumerable<string> known, int allowed)
    {
        (string Name, int Distance)? best = null;
        foreach (var candidate in known)
        {
            var distance = Math.Abs(candidate.Length - name.Length) > allowed ? int.MaxValue : EditDistance.Of(name, candidate);
            if (distance <= allowed && distance < (best?.Distance ?? int.MaxValue))
            {
                best = (candidate, distance);
            }
        }
        return best;
    }

    /// <summary>One letter in five may be wrong, up to four: beyond that a guess misleads.</summary>
    private static int Tolerance(string name) => Math.Min(4, Math.Max(1, name.Length / 5));
}
