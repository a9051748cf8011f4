using GkeAws.Federation.Policies;
using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Simulation;

internal sealed class GetContextKeysForCustomPolicy : IQueryAction
{
    public string Name => "GetContextKeysForCustomPolicy";

    public bool IsSigned => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        var texts = call.Members("PolicyInputList");
        var check = new Validation();
        if (texts.Count == 0)
        {
            check.Text("policyInputList", null, 1, 1);
        }
        if ((check.Error ?? call.Authorize("iam:GetContextKeysForCustomPolicy", "*")) is { } refused)
        {
            return refused;
        }
        var policies = new List<SimulatedPolicy>();
        foreach (var text in texts)
        {
            if (SimulatedPolicy.Read($"PolicyInputList.{policies.Count + 1}", "user", text, PolicyKind.Identity, out var reading) is not { } policy)
            {
                return IamErrors.Invalid(reading.Errors[0].Code.ServiceMessage) with { Reason = string.Join(" ", reading.Errors) };
            }
            policies.Add(policy);
        }
        ContextKeyNames.Write(policies, result);
        return null;
    }
}
