namespace GkeAws.Federation.Actions;

/// <summary>
/// Reads a service of ActionDetails.txt: its prefix, then lines <c>key NAME TYPE</c>, <c>type NAME ARN key …</c> and
/// <c>action NAME ACCESS type,type* key … &gt;dependent …</c>, where <c>*</c> marks a required type and <c>-</c> stands for none.
/// </summary>
internal sealed class ActionDetails
{
    private readonly Dictionary<string, ActionConditionKey> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceType> types = new(StringComparer.Ordinal);
    private readonly List<ResourceType> typesInOrder = [];
    private readonly List<AwsAction> actions = [];
    private readonly string service;

    private ActionDetails(string service) => this.service = service;

    public static ServiceActions Read(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var reader = new ActionDetails(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            reader.ReadLine(line.Split(' '));
        }
        return new(reader.service, reader.actions, reader.typesInOrder);
    }

    private void ReadLine(string[] words)
    {
        switch (words[0])
        {
            case "key":
                keys.Add(words[1], new(words[1], words[2]));
                break;
            case "type":
                types.Add(words[1], new(words[1], words[2], Keys(words.Skip(3))));
                typesInOrder.Add(types[words[1]]);
                break;
            default:
                actions.Add(Action(words));
                break;
        }
    }

    private AwsAction Action(string[] words) => new(service, words[1])
    {
        IsDetailed = true,
        Access = Access(words[2]),
        Resources = words[3] == "-" ? [] : [.. words[3].Split(',').Select(Resource)],
        ConditionKeys = Keys(words.Skip(4).Where(word => word[0] != '>')),
        DependentActions = [.. words.Skip(4).Where(word => word[0] == '>').Select(word => word.Substring(1))],
    };

    private ActionResource Resource(string word) => new(types[word.TrimEnd('*')], word[word.Length - 1] == '*');

    private IReadOnlyList<ActionConditionKey> Keys(IEnumerable<string> names) => [.. names.Select(name => keys[name])];

    private static ActionAccess Access(string words) => words.Split('+').Aggregate(ActionAccess.None, (access, word) => access | word switch
    {
        "List" => ActionAccess.List,
        "Read" => ActionAccess.Read,
        "Write" => ActionAccess.Write,
        "Tagging" => ActionAccess.Tagging,
        "PermissionsManagement" => ActionAccess.PermissionsManagement,
        _ => throw new FormatException($"ActionDetails.txt has the access level {word}, which this reader does not know."),
    });
}
