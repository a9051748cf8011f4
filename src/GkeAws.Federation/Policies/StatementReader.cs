using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>Reads the statements of one document; what a statement may hold depends on the kind of policy.</summary>
internal sealed class StatementReader(PolicyKind kind, PolicyErrorList errors)
{
    // Made when the first statement needs them: many documents have one statement and none of these.
    private PrincipalReader? principals;
    private ConditionReader? conditions;
    private HashSet<string>? sids;

    private bool HasPrincipals => kind is PolicyKind.Trust or PolicyKind.Resource;

    /// <summary>A statement that stands alone needs no brackets.</summary>
    public PolicyStatement[] ReadAll(JsonValue value)
    {
        if (value is not JsonArray { ItemArray: var items })
        {
            return Read(value, ElementPath.OnlyStatement) is { } only ? [only] : [];
        }

        var statements = new PolicyStatement[items.Length];
        for (var index = 0; index < statements.Length; index++)
        {
            // A gap means an error, and then there is no document.
            statements[index] = Read(items[index], ElementPath.Statement(index))!;
        }
        return statements;
    }

    private PolicyStatement? Read(JsonValue value, in ElementPath path)
    {
        if (value is not JsonObject json)
        {
            errors.Add(PolicyErrorCode.DataTypeMismatch, $"A statement is an object, not {PolicyReader.Article(value)}.", path, value.Start);
            return null;
        }

        var parts = new StatementParts();
        errors.RefuseDuplicates(json, path);
        foreach (var member in json.MemberArray)
        {
            Sort(ref parts, member, path);
        }
        RefuseBoth(parts.Principal, parts.NotPrincipal, path);
        RefuseBoth(parts.Action, parts.NotAction, path);
        RefuseBoth(parts.Resource, parts.NotResource, path);
        return new PolicyStatement
        {
            Sid = ReadSid(parts.Sid, path),
            Effect = ReadEffect(json, parts.Effect, path),
            Principals = ReadPrincipals(json, parts.Principal ?? parts.NotPrincipal, path),
            IsNotPrincipal = parts.NotPrincipal is not null,
            Actions = ReadActions(json, parts.Action ?? parts.NotAction, path),
            IsNotAction = parts.NotAction is not null,
            Resources = ReadResources(json, parts.Resource ?? parts.NotResource, path),
            IsNotResource = parts.NotResource is not null,
            Conditions = parts.Condition is null ? [] : (conditions ??= new(errors)).Read(parts.Condition, path),
            Source = json,
        };
    }

    private void Sort(ref StatementParts parts, JsonMember member, in ElementPath path)
    {
        if (!parts.Take(member))
        {
            errors.Add(PolicyErrorCode.InvalidPolicyElement, $"'{member.Name}' is no element of a statement. The names are case-sensitive.", path.Of(member.Name), member.NameStart);
        }
    }

    private void RefuseBoth(JsonMember? element, JsonMember? negation, in ElementPath path)
    {
        if (element is not null && negation is not null)
        {
            errors.Add(PolicyErrorCode.UnsupportedElementCombination, $"{element.Name} and {negation.Name} exclude each other; keep one.", path, negation.NameStart);
        }
    }

    private string? ReadSid(JsonMember? member, in ElementPath path)
    {
        if (member is null || PolicyReader.ReadText(member, path.Of("Sid"), errors) is not { } sid)
        {
            return null;
        }

        // Service policies, a bucket's for example, take more characters than IAM's own.
        if (kind != PolicyKind.Resource && !sid.All(IsLetterOrDigit))
        {
            errors.Add(PolicyErrorCode.UnsupportedSid, $"Sid '{sid}' may hold letters and digits only (A-Z, a-z, 0-9).", path.Of("Sid"), member.Value.Start);
        }
        if (sid.Length > 0 && !(sids ??= new(StringComparer.Ordinal)).Add(sid))
        {
            errors.Add(PolicyErrorCode.UniqueSidsRequired, $"Sid '{sid}' stands on two statements; give each its own.", path.Of("Sid"), member.Value.Start);
        }
        return sid;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private Effect ReadEffect(JsonObject json, JsonMember? member, in ElementPath path)
    {
        switch (member?.Value)
        {
            case null:
                errors.Add(PolicyErrorCode.MissingEffect, "The statement has no Effect; write \"Allow\" or \"Deny\".", path, json.Start);
                break;
            case JsonString { Value: nameof(Effect.Allow) }:
                return Effect.Allow;
            case JsonString { Value: nameof(Effect.Deny) }:
                return Effect.Deny;
            default:
                errors.Add(PolicyErrorCode.InvalidEffect, "Effect is \"Allow\" or \"Deny\", spelt exactly so.", path.Of("Effect"), member.Value.Start);
                break;
        }
        return default;
    }

    private PolicyPrincipal[]? ReadPrincipals(JsonObject json, JsonMember? member, in ElementPath path)
    {
        if (!HasPrincipals)
        {
            if (member is not null)
            {
                errors.Add(PolicyErrorCode.UnsupportedPrincipal, $"{member.Name} stands in policies of resources and roles only; here it is whoever the policy is attached to.", path.Of(member.Name), member.NameStart);
            }
            return null;
        }
        if (member is null)
        {
            errors.Add(PolicyErrorCode.MissingPrincipal, "The statement has no Principal; say whom it lets in or keeps out.", path, json.Start);
            return null;
        }
        return (principals ??= new(kind, errors)).Read(member, path);
    }

    private string[] ReadActions(JsonObject json, JsonMember? member, in ElementPath path)
    {
        if (member is null)
        {
            errors.Add(PolicyErrorCode.MissingAction, "The statement has neither Action nor NotAction.", path, json.Start);
            return [];
        }
        return TextListReader.Read(member, kind, path, errors, ActionSyntax.Check);
    }

    private string[]? ReadResources(JsonObject json, JsonMember? member, in ElementPath path)
    {
        if (kind == PolicyKind.Trust)
        {
            if (member is not null)
            {
                errors.Add(PolicyErrorCode.ResourceInTrustPolicy, $"A trust policy has no {member.Name}: its resource is the role it belongs to.", path.Of(member.Name), member.NameStart);
            }
            return null;
        }
        if (member is null)
        {
            errors.Add(PolicyErrorCode.MissingResource, "The statement has neither Resource nor NotResource.", path, json.Start);
            return null;
        }
        return TextListReader.Read(member, kind, path, errors, ResourceSyntax.Check);
    }
}
