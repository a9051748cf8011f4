using GkeAws.Cli.Diagnosis;
using GkeAws.Cli.Simulation;
using GkeAws.Cli.Simulation.Promises;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Projects;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The simulator's grade: the pod may do all that federation.json promises, and nothing beyond; no rule objects to the policies, and they mean what federation.json gives.</summary>
internal sealed class PromisesCheck(TimeProvider time) : IWorkshopCheck
{
    private const string Promised = "sts:AssumeRoleWithWebIdentity";

    public string Name => "promises";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        List<string> problems = [];
        if (project.Open().FilesOf(project.Pod, problems) is { } files)
        {
            problems.AddRange(Objections(project, files));
            if (problems.Count == 0)
            {
                // The simulator asks for the next step beyond, not for all of them.
                problems.AddRange(Differences(project, files));
            }
        }
        return Task.FromResult<IReadOnlyList<string>>(problems);
    }

    private IEnumerable<string> Objections(WorkshopProject project, RoleFiles files)
    {
        var rows = new Overview(project.Open(), time.GetUtcNow()).RowsOf(project.Pod, files);
        return
        [
            .. rows.Where(row => !row.IsKept).Select(Say),
            .. files.Trust.Document.Statements.Where(statement => statement.Effect == Effect.Allow)
                .SelectMany(statement => statement.Actions)
                .Where(action => !action.Equals(Promised, StringComparison.OrdinalIgnoreCase))
                .Select(action => $"The trust policy allows {action}, and {Promised} is all that a pod needs."),
            .. new[] { (PolicyPath.TrustName, files.Trust.Text), ("s3-policy.json", files.Permissions[0].Text) }.SelectMany(file => Findings(project, file.Item1, file.Item2)),
        ];
    }

    /// <summary>In meaning, whatever policy and statements are called.</summary>
    private static IEnumerable<string> Differences(WorkshopProject project, RoleFiles files)
    {
        var (parameters, environment, role) = (project.Parameters, project.Pod.Environment, project.Pod.Workload.Role);
        foreach (var (file, wanted) in new[] { (files.Trust, TrustPolicy.For(parameters, environment, role)), (files.Permissions[0], PermissionPolicy.For(parameters, environment, role)) })
        {
            var comparison = PolicyEquality.Compare(WithoutNames(JsonReader.Read(file.Text, out _)!), WithoutNames(wanted.ToJson()));
            foreach (var difference in PolicyDifferences.Of(comparison, "in the file", "by federation.json"))
            {
                yield return $"{file.Path} says something else than federation.json gives: {difference}";
            }
        }
    }

    private static JsonValue WithoutNames(JsonValue value) => value switch
    {
        JsonObject json => new JsonObject(json.Members.Where(member => member.Name is not ("Sid" or "Id")).Select(member => new JsonMember(member.Name, WithoutNames(member.Value)))),
        JsonArray array => new JsonArray(array.Items.Select(WithoutNames)),
        _ => value,
    };

    private static string Say(OverviewRow row) =>
        $"{row.Action} on {row.Resource}{(row.With.Length == 0 ? "" : $" with {row.With}")} is {(row.IsAllowed ? "allowed, and nobody promised it" : "denied, and federation.json promises it")}.";

    private static IEnumerable<string> Findings(WorkshopProject project, string name, string text)
    {
        var path = $"deploy/{project.Pod.Environment.Name}/aws/roles/{project.Pod.Workload.Role}/{name}";
        return ProjectPolicyCheck.Check(PolicyPath.Of(path)!, text, project.PathOf(path), project.Parameters, () => null)
            .Where(finding => finding.Severity >= Severity.Warning)
            .Select(finding => finding.ToString());
    }
}
