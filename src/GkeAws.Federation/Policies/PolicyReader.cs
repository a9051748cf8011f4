using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>
/// Reads the IAM policy language (IAM User Guide, Grammar of the IAM JSON policy language), versions 2008-10-17, 2012-10-17 and
/// none. Whatever IAM would refuse is an error with its place; nothing is dropped in silence. What the guide does not say is in
/// DECISIONS.
/// </summary>
public static class PolicyReader
{
    /// <param name="name">As the user would type it; errors and explanations name it.</param>
    public static PolicyReading Read(string text, PolicyKind kind, string name)
    {
        var json = JsonReader.Read(text, out var error);
        if (json is not null)
        {
            return Read(json, kind, name);
        }

        var errors = new PolicyErrorList(name);
        errors.Add(PolicyErrorCode.JsonSyntaxError, error!.Message, ElementPath.Document, error.Position);
        return new PolicyReading(null, errors.All);
    }

    public static PolicyReading Read(JsonValue json, PolicyKind kind, string name)
    {
        var errors = new PolicyErrorList(name);
        var document = ReadDocument(json, kind, name, errors);
        return new PolicyReading(errors.HasErrors ? null : document, errors.All);
    }

    private static PolicyDocument? ReadDocument(JsonValue json, PolicyKind kind, string name, PolicyErrorList errors)
    {
        if (json is not JsonObject root)
        {
            errors.Add(PolicyErrorCode.DataTypeMismatch, $"A policy is a JSON object, not {Article(json)}.", ElementPath.Document, json.Start);
            return null;
        }

        string? version = null, id = null;
        JsonMember? statements = null;
        errors.RefuseDuplicates(root, ElementPath.Document);
        foreach (var member in root.MemberArray)
        {
            switch (member.Name)
            {
                case "Version":
                    version = ReadVersion(member.Value, errors);
                    break;
                case "Id":
                    id = ReadText(member, ElementPath.OfDocument("Id"), errors);
                    break;
                case "Statement":
                    statements = member;
                    break;
                default:
                    errors.Add(PolicyErrorCode.InvalidPolicyElement, $"'{member.Name}' is no element of a policy; those are Version, Id and Statement.", ElementPath.OfDocument(member.Name), member.NameStart);
                    break;
            }
        }

        if (statements is null)
        {
            errors.Add(PolicyErrorCode.MissingStatement, "The policy has no Statement; add a list with at least one.", ElementPath.Document, root.Start);
            return null;
        }
        return new PolicyDocument(new StatementReader(kind, errors).ReadAll(statements.Value), version, id, name);
    }

    private static string? ReadVersion(JsonValue value, PolicyErrorList errors)
    {
        if (value is JsonString { Value: PolicyDocument.CurrentVersion or PolicyDocument.EarlierVersion } text)
        {
            return text.Value;
        }

        var found = value is JsonString { Value: var other } ? $"'{other}'" : Article(value);
        errors.Add(PolicyErrorCode.InvalidVersion,
            $"Version is \"{PolicyDocument.CurrentVersion}\" (or \"{PolicyDocument.EarlierVersion}\", without variables), not {found}: it names the language, not the day of writing.",
            ElementPath.OfDocument("Version"), value.Start);
        return null;
    }

    internal static string? ReadText(JsonMember member, in ElementPath element, PolicyErrorList errors)
    {
        if (member.Value is JsonString text)
        {
            return text.Value;
        }

        errors.Add(PolicyErrorCode.DataTypeMismatch, $"{member.Name} is a string, not {Article(member.Value)}.", element, member.Value.Start);
        return null;
    }

    internal static string Article(JsonValue value) => value.TypeName switch
    {
        "object" or "array" => $"an {value.TypeName}",
        "null" => "null",
        var name => $"a {name}",
    };
}
