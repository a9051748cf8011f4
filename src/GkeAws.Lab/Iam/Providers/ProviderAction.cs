using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Providers;

/// <summary>An action on one OIDC provider: form, permission and existence are checked in this order, and nobody else changes the provider meanwhile.</summary>
internal abstract class ProviderAction(string name) : IQueryAction
{
    private const int ShortestArn = 20;
    private const int LongestArn = 2048;

    public string Name => name;

    public bool IsSigned => true;

    public virtual bool IsWithoutResult => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        var check = new Validation();
        var arn = call.Text("OpenIDConnectProviderArn");
        check.Text("openIDConnectProviderArn", arn, ShortestArn, LongestArn);
        Check(call, check);
        if (check.Error is { } invalid)
        {
            return invalid;
        }
        lock (call.Account.Gate)
        {
            return call.Authorize($"iam:{name}", arn!)
                ?? (call.Account.FindProvider(arn!) is { } provider ? Answer(call, provider, result) : Absent(arn!));
        }
    }

    /// <summary>The form of further parameters.</summary>
    protected virtual void Check(QueryCall call, Validation check)
    {
    }

    /// <summary>When there is no such provider; null: that is as good as done.</summary>
    protected virtual AwsError? Absent(string arn) => IamErrors.NoProvider(arn);

    protected abstract AwsError? Answer(QueryCall call, LabProvider provider, XmlText result);
}
