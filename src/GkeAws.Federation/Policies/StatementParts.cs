using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>The members of a statement, sorted by their names.</summary>
internal struct StatementParts
{
    public JsonMember? Sid { get; private set; }

    public JsonMember? Effect { get; private set; }

    public JsonMember? Principal { get; private set; }

    public JsonMember? NotPrincipal { get; private set; }

    public JsonMember? Action { get; private set; }

    public JsonMember? NotAction { get; private set; }

    public JsonMember? Resource { get; private set; }

    public JsonMember? NotResource { get; private set; }

    public JsonMember? Condition { get; private set; }

    /// <returns>False when the name is none of a statement's.</returns>
    public bool Take(JsonMember member)
    {
        switch (member.Name)
        {
            case nameof(Sid):
                Sid = member;
                return true;
            case nameof(Effect):
                Effect = member;
                return true;
            case nameof(Principal):
                Principal = member;
                return true;
            case nameof(NotPrincipal):
                NotPrincipal = member;
                return true;
            case nameof(Action):
                Action = member;
                return true;
            case nameof(NotAction):
                NotAction = member;
                return true;
            case nameof(Resource):
                Resource = member;
                return true;
            case nameof(NotResource):
                NotResource = member;
                return true;
            case nameof(Condition):
                Condition = member;
                return true;
            default:
                return false;
        }
    }
}
