using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;
using GkeAws.Lab.Query;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Simulation;

/// <summary>The policies of a role, and those that the call brings. The lab has roles alone.</summary>
internal sealed class SimulatePrincipalPolicy : IQueryAction
{
    private const int ShortestArn = 20;
    private const int LongestArn = 2048;

    public string Name => "SimulatePrincipalPolicy";

    public bool IsSigned => true;

    public AwsError? Answer(QueryCall call, XmlText result)
    {
        var check = new Validation();
        var arn = call.Text("PolicySourceArn");
        check.Text("policySourceArn", arn, ShortestArn, LongestArn);
        if (SimulationQuestion.Read(call, check, out var error) is not { } question)
        {
            return error;
        }
        if (call.Authorize("iam:SimulatePrincipalPolicy", arn!) is { } refused)
        {
            return refused;
        }
        if (FindRole(call.Account, arn!) is not { } role)
        {
            return new("NoSuchEntity", 404, $"The specified role, user or group {arn} cannot be found.", "the lab has roles alone");
        }
        if (question.Resource is not null)
        {
            return IamErrors.Invalid("ResourcePolicy cannot be simulated for a role.");
        }
        var name = $"{role.Name}-session";
        var caller = RequestPrincipal.AssumedRole($"arn:{call.Account.Partition}:sts::{call.Account.Id}:assumed-role/{role.Name}/{name}", role.Arn);
        new Simulator(question, [.. PoliciesOf(role), .. question.Given], caller, result).Answer();
        return null;
    }

    public static LabRole? FindRole(AccountStore account, string arn) =>
        account.FindRole(arn[(arn.LastIndexOf('/') + 1)..]) is { } role && role.Arn == arn ? role : null;

    public static IEnumerable<SimulatedPolicy> PoliciesOf(LabRole role) =>
        role.Policies.Select(policy => SimulatedPolicy.Read($"role_{role.Name}_{policy.Key}", "role", policy.Value, PolicyKind.Identity, out _)!);
}
