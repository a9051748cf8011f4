using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;
using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam.Simulation;

/// <summary>What SimulateCustomPolicy and SimulatePrincipalPolicy are asked alike (botocore, iam 2010-05-08).</summary>
internal sealed class SimulationQuestion
{
    private const int ShortestAction = 3;
    private const int LongestAction = 128;
    private const int LongestResource = 2048;

    public IReadOnlyList<SimulatedPolicy> Given { get; private set; } = [];

    public SimulatedPolicy? Boundary { get; private set; }

    public SimulatedPolicy? Resource { get; private set; }

    public IReadOnlyList<string> Actions { get; private init; } = [];

    public IReadOnlyList<string> Resources { get; private init; } = [];

    public RequestContext Context { get; private init; } = RequestContext.Empty;

    public required Page Page { get; init; }

    public static SimulationQuestion? Read(QueryCall call, Validation check, out AwsError? error)
    {
        var (actions, resources) = (call.Members("ActionNames"), call.Members("ResourceArns"));
        if (actions.Count == 0)
        {
            check.Text("actionNames", null, 1, 1);
        }
        Each(actions, "actionNames", ShortestAction, LongestAction, check);
        Each(resources, "resourceArns", 1, LongestResource, check);
        var question = new SimulationQuestion
        {
            Actions = actions,
            Resources = resources.Count == 0 ? ["*"] : resources,
            Context = ContextEntries.Read(call, check),
            Page = Page.Read(call, check),
        };
        error = check.Error ?? CheckActions(actions) ?? CheckCaller(call) ?? question.ReadPolicies(call);
        return error is null ? question : null;
    }

    private static void Each(IReadOnlyList<string> values, string name, int least, int most, Validation check)
    {
        for (var index = 0; index < values.Count; index++)
        {
            check.Text($"{name}.{index + 1}.member", values[index], least, most);
        }
    }

    private static AwsError? CheckActions(IReadOnlyList<string> actions) =>
        actions.FirstOrDefault(action => action.AsSpan().ContainsAny('*', '?') || action.Count(c => c == ':') != 1) is { } bad
            ? IamErrors.Invalid($"Invalid Action: {bad}. Action names have a service prefix, one colon and no wildcards.")
            : null;

    /// <summary>Only users can be callers, and a resource policy needs one.</summary>
    private static AwsError? CheckCaller(QueryCall call) => call.Text("CallerArn") switch
    {
        null => call.Text("ResourcePolicy") is null ? null : IamErrors.Invalid("CallerArn is required when ResourcePolicy is given."),
        var arn => arn.Split(':') is ["arn", _, "iam", "", { Length: 12 }, var last] && last.StartsWith("user/", StringComparison.Ordinal)
            ? null
            : IamErrors.Invalid($"CallerArn {arn} is not the ARN of an IAM user."),
    };

    private AwsError? ReadPolicies(QueryCall call)
    {
        var texts = call.Members("PolicyInputList");
        var boundaries = call.Members("PermissionsBoundaryPolicyInputList");
        if (boundaries.Count > 1)
        {
            return IamErrors.Invalid("Only one permissions boundary policy can be simulated.");
        }
        var given = new List<SimulatedPolicy>();
        AwsError? error = null;
        for (var index = 0; index < texts.Count; index++)
        {
            if (One($"PolicyInputList.{index + 1}", "user", texts[index], PolicyKind.Identity) is { } policy)
            {
                given.Add(policy);
            }
        }
        Given = given;
        Boundary = boundaries.Count == 0 ? null : One("PermissionsBoundaryPolicyInputList.1", "user", boundaries[0], PolicyKind.Identity);
        Resource = call.Text("ResourcePolicy") is { } text ? One("ResourcePolicy", "resource", text, PolicyKind.Resource) : null;
        return error;

        SimulatedPolicy? One(string id, string type, string text, PolicyKind kind)
        {
            var policy = SimulatedPolicy.Read(id, type, text, kind, out var reading);
            error ??= policy is null ? IamErrors.Invalid($"Invalid policy {id}: {reading.Errors[0].Code.ServiceMessage}") with { Reason = string.Join(" ", reading.Errors) } : null;
            return policy;
        }
    }
}
