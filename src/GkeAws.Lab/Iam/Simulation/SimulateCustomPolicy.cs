using GkeAws.Federation.Evaluation;
using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Simulation;

internal sealed class SimulateCustomPolicy : IQueryAction
{
    public string Name => "SimulateCustomPolicy";

    public bool IsSigned => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        var check = new Validation();
        if (call.Members("PolicyInputList").Count == 0)
        {
            check.Text("policyInputList", null, 1, 1);
        }
        if (SimulationQuestion.Read(call, check, out var error) is not { } question)
        {
            return error;
        }
        if (call.Authorize("iam:SimulateCustomPolicy", "*") is { } refused)
        {
            return refused;
        }
        var caller = RequestPrincipal.User(call.Text("CallerArn") ?? $"arn:{call.Account.Partition}:iam::{call.Account.Id}:user/simulated");
        new Simulator(question, question.Given, caller, result).Answer();
        return null;
    }
}
