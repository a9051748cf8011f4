using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Sts;

/// <summary>Who am I (STS GetCallerIdentity): needs no permission, only valid keys.</summary>
internal sealed class GetCallerIdentity : IQueryAction
{
    public string Name => "GetCallerIdentity";

    public bool IsSigned => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        result.Element("Arn", call.Caller!.Arn).Element("UserId", call.Caller.UserId).Element("Account", call.Caller.Account);
        return null;
    }
}
