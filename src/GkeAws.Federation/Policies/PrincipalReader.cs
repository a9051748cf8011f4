using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>Reads Principal and NotPrincipal (IAM User Guide, AWS JSON policy elements: Principal and NotPrincipal).</summary>
internal sealed class PrincipalReader(PolicyKind kind, PolicyErrorList errors)
{
    private static readonly string[] Kinds = [PolicyPrincipal.AwsKind, PolicyPrincipal.FederatedKind, PolicyPrincipal.ServiceKind, PolicyPrincipal.CanonicalUserKind];

    public PolicyPrincipal[] Read(JsonMember member, in ElementPath path)
    {
        var element = path.Of(member.Name);
        if (kind == PolicyKind.Trust && member.Name == "NotPrincipal")
        {
            errors.Add(PolicyErrorCode.NotPrincipalInTrustPolicy, "A trust policy has no NotPrincipal; name who may assume the role with Principal.", element, member.NameStart);
        }
        return member.Value switch
        {
            JsonString { Value: PolicyPrincipal.Wildcard } => ReadEveryone(member.Value, element),
            JsonObject json => ReadKinds(json, element),
            _ => Refuse(member, element),
        };
    }

    private PolicyPrincipal[] ReadEveryone(JsonValue value, in ElementPath element)
    {
        if (kind == PolicyKind.Trust)
        {
            errors.Add(PolicyErrorCode.WildcardPrincipalInTrustPolicy, "IAM takes no \"*\" as the principal of a trust policy; name the provider, for example {\"Federated\": \"arn:aws:iam::ACCOUNT:oidc-provider/ISSUER\"}.", element, value.Start);
        }
        return [PolicyPrincipal.Everyone];
    }

    private PolicyPrincipal[] Refuse(JsonMember member, in ElementPath element)
    {
        errors.Add(PolicyErrorCode.DataTypeMismatch, $"{member.Name} is \"*\" or an object such as {{\"AWS\": …}}, not {PolicyReader.Article(member.Value)}.", element, member.Value.Start);
        return [];
    }

    private PolicyPrincipal[] ReadKinds(JsonObject json, in ElementPath element)
    {
        var principals = new PolicyPrincipal[json.MemberArray.Length];
        errors.RefuseDuplicates(json, element);
        for (var index = 0; index < principals.Length; index++)
        {
            var member = json.MemberArray[index];
            if (Array.IndexOf(Kinds, member.Name) < 0)
            {
                errors.Add(PolicyErrorCode.InvalidPolicyElement, $"'{member.Name}' is no kind of principal; those are {string.Join(", ", Kinds)}.", element.Of(member.Name), member.NameStart);
            }
            principals[index] = new PolicyPrincipal(member.Name, TextListReader.Read(member, kind, element, errors, CheckIdentifier));
        }
        return principals;
    }

    private static void CheckIdentifier(string identifier, string name, PolicyKind kind, in ElementPath path, TextPosition position, PolicyErrorList errors)
    {
        if (name == PolicyPrincipal.FederatedKind && identifier.IndexOfAny(['*', '?']) >= 0)
        {
            errors.Add(PolicyErrorCode.InvalidFederatedPrincipal, $"'{identifier}' holds a wildcard, and the name of a provider is matched character for character.", path.Of(name), position);
        }
    }
}
