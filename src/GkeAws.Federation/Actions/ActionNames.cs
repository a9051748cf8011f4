namespace GkeAws.Federation.Actions;

/// <summary>Reads a line of ActionNames.txt: <c>service Verb:Rest,Rest Verb:Rest</c>.</summary>
internal static class ActionNames
{
    public static ServiceActions Read(string line)
    {
        var words = line.TrimEnd('\n').Split(' ');
        var actions = new List<AwsAction>();
        foreach (var group in words.Skip(1))
        {
            var colon = group.IndexOf(':');
            var verb = group.Substring(0, colon);
            actions.AddRange(group.Substring(colon + 1).Split(',').Select(rest => new AwsAction(words[0], verb + rest)));
        }
        actions.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return new(words[0], actions, []);
    }
}
