using GkeAws.Cli.Simulation.Promises;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Projects;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The simulator's grade: the pod may do all that federation.json promises, and nothing beyond; no rule objects to the policies.</summary>
internal sealed class PromisesCheck(TimeProvider time) : IWorkshopCheck
{
    private const string Promised = "sts:AssumeRoleWithWebIdentity";

    public string Name => "promises";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        List<string> problems = [];
        var open = project.Open();
        if (open.FilesOf(project.Pod, problems) is not { } files)
        {
            return Task.FromResult<IReadOnlyList<string>>(problems);
        }
        var rows = new Overview(open, time.GetUtcNow()).RowsOf(project.Pod, files);
        return Task.FromResult<IReadOnlyList<string>>(
        [
            .. rows.Where(row => !row.IsKept).Select(Say),
            .. files.Trust.Document.Statements.Where(statement => statement.Effect == Effect.Allow)
                .SelectMany(statement => statement.Actions)
                .Where(action => !action.Equals(Promised, StringComparison.OrdinalIgnoreCase))
                .Select(action => $"The trust policy allows {action}, and {Promised} is all that a pod needs."),
            .. new[] { (PolicyPath.TrustName, files.Trust.Text), ("s3-policy.json", files.Permissions[0].Text) }.SelectMany(file => Findings(project, file.Item1, file.Item2)),
        ]);
    }

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
