using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;

namespace GkeAws.Federation.Policies;

/// <summary>Collects what is wrong with one document.</summary>
internal sealed class PolicyErrorList(string path)
{
    private List<PolicyError>? errors;

    public IReadOnlyList<PolicyError> All => errors ?? (IReadOnlyList<PolicyError>)[];

    public bool HasErrors => errors is not null;

    public void Add(PolicyErrorCode code, string message, in ElementPath element, TextPosition position) =>
        (errors ??= []).Add(new PolicyError(code, message, element.ToString(), new SourceLocation(path, position)));

    /// <summary>The same key twice in one element (IAM User Guide, Grammar: keys cannot be repeated).</summary>
    public void RefuseDuplicates(JsonObject json, in ElementPath element)
    {
        if (json.MemberArray.Length < 2)
        {
            return;
        }
        foreach (var member in json.Duplicates)
        {
            Add(PolicyErrorCode.DuplicateKey, $"'{member.Name}' stands there twice; merge the two, because a reader keeps only one.", element, member.NameStart);
        }
    }
}
