using System.Text.RegularExpressions;
using GkeAws.Cli.Iam;
using GkeAws.Cli.Iam.Model;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Projects;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Diagnosis;

/// <summary>Providers, roles and policies of an environment's account beside the files; only calls that read.</summary>
internal sealed partial class AccountProbe(IIdentityManagement iam, FederationProject project, EnvironmentParameters environment)
{
    private const string Absent = "NoSuchEntity";

    /// <summary>Whose the credentials are, once something told; empty: nothing tells, so that what is absent may be there in the right account.</summary>
    private string _account = "";

    public async Task<IReadOnlyList<DoctorLine>> Ask(CancellationToken cancellation)
    {
        List<DoctorLine> lines = [];
        foreach (var pod in Pod.All(project.Parameters).Where(pod => pod.Environment.Name == environment.Name).DistinctBy(pod => pod.Role))
        {
            var (role, failure) = await iam.GetRole(pod.Workload.Role.Value, cancellation).ConfigureAwait(false);
            // Without an answer of IAM's, nothing else has one; without the right to read a role, all else may still be there to read.
            if (lines.Count == 0 && failure is { Kind: not IamFailureKind.Refused } or { IsPassing: true })
            {
                return [Unknown(DoctorPart.Role, environment.Account.Value, failure)];
            }
            if (await AccountBy(role, failure, cancellation).ConfigureAwait(false) is { Length: > 0 } account && account != environment.Account.Value)
            {
                return
                [
                    DoctorLine.Unknown(DoctorPart.Role, environment.Account.Value, $"the credentials are of account {account}, and {environment.Name} is in {environment.Account}",
                        $"export AWS_PROFILE=NAME, one of account {environment.Account}"),
                ];
            }
            lines.AddRange(await Role(pod, role, failure, cancellation).ConfigureAwait(false));
        }
        foreach (var cluster in environment.Clusters)
        {
            lines.Add(await Provider(cluster, cancellation).ConfigureAwait(false) with { Cluster = cluster });
        }
        return lines;
    }

    /// <summary>The ARN of a role tells, and so does a refusal; only where a role is absent all have to be listed, which large accounts take long for.</summary>
    private async Task<string> AccountBy(Role? role, IamFailure? failure, CancellationToken cancellation)
    {
        if (_account.Length == 0)
        {
            _account = role is not null ? AccountOf(role) : failure!.Code == Absent ? await AccountByRoles(cancellation).ConfigureAwait(false) : AccountIn(failure);
        }
        return _account;
    }

    /// <summary>An account without any role has answered, too.</summary>
    private async Task<string> AccountByRoles(CancellationToken cancellation)
    {
        var (roles, refusal) = await iam.ListRoles(cancellation).ConfigureAwait(false);
        return roles is null ? AccountIn(refusal!) : roles is [var first, ..] ? AccountOf(first) : environment.Account.Value;
    }

    private static string AccountOf(Role role) => role.Arn.Split(':') is { Length: > 4 } parts ? parts[4] : "";

    private static string AccountIn(IamFailure refusal) => Caller().Match(refusal.Message).Groups[1].Value;

    private async Task<DoctorLine> Provider(GkeCluster cluster, CancellationToken cancellation)
    {
        var arn = environment.ProviderOf(cluster).ToString();
        var script = $"scripts/3-provider.sh {environment.Name}";
        var (provider, failure) = await iam.GetOpenIDConnectProvider(arn, cancellation).ConfigureAwait(false);
        if (provider is null)
        {
            return failure!.Code == Absent
                ? Missing(DoctorPart.Provider, cluster.FileName, $"OIDC provider for {cluster.Issuer.Url}", script)
                : Unknown(DoctorPart.Provider, cluster.FileName, failure);
        }
        List<string> missing = [.. project.Parameters.WorkloadsOf(environment).Select(workload => workload.Token.Audience.Value).Distinct().Except(provider.ClientIds)];
        return missing.Count == 0
            ? DoctorLine.Fine(DoctorPart.Provider, cluster.FileName, $"{arn} takes {string.Join(", ", provider.ClientIds)}")
            : DoctorLine.Wrong(DoctorPart.Provider, cluster.FileName,
                $"{arn} lacks the client id {string.Join(", ", missing)}, which the pods' tokens have as audience (it has {(provider.ClientIds.Count == 0 ? "none" : string.Join(", ", provider.ClientIds))})", script);
    }

    private async Task<IEnumerable<DoctorLine>> Role(Pod pod, Role? role, IamFailure? failure, CancellationToken cancellation)
    {
        var name = pod.Workload.Role.Value;
        var script = $"scripts/4-role.sh {environment.Name}";
        List<string> problems = [];
        var files = project.FilesOf(pod, problems);
        if (role is null)
        {
            return failure!.Code == Absent
                ? [Missing(DoctorPart.Role, name, $"role {name}", script)]
                : [Unknown(DoctorPart.Role, name, failure)];
        }
        if (files is null)
        {
            // A render leaves deleted what somebody deleted.
            return [DoctorLine.Wrong(DoctorPart.Role, name, "its files cannot be read",
                $"correct them, or bring them back: git restore deploy/{environment.Name}/aws; without git, copy federation.json to an empty folder, run gke-aws render there and take them from it") with { Details = problems }];
        }
        if (role.Arn != pod.Role.ToString())
        {
            return [DoctorLine.Wrong(DoctorPart.Role, name, $"the account's role is {role.Arn}, and pods ask for {pod.Role}", $"delete or rename that role: federation.json gives roles no path; then {script}")];
        }
        var boundary = role.PermissionsBoundaryArn is { } arn
            ? DoctorLine.Unknown(DoctorPart.Role, name, $"it has the permissions boundary {arn}, which may forbid what its policies allow", $"aws iam get-policy --policy-arn {arn}")
            : DoctorLine.Fine(DoctorPart.Role, name, $"{role.Arn} is there");
        var trustScript = IsMarked(role.Description) ? script : $"{script} --adopt, if the role is yours: the scripts did not make it, and leave it alone otherwise";
        return [boundary, Compared(DoctorPart.Trust, name, files.Trust, role.TrustPolicy ?? "", trustScript), .. await Permissions(name, files, script, cancellation).ConfigureAwait(false)];
    }

    private async Task<IEnumerable<DoctorLine>> Permissions(string role, RoleFiles files, string script, CancellationToken cancellation)
    {
        var (inline, failure) = await iam.ListRolePolicies(role, cancellation).ConfigureAwait(false);
        var (attached, attachedFailure) = await iam.ListAttachedRolePolicies(role, cancellation).ConfigureAwait(false);
        if (inline is null || attached is null)
        {
            return [Unknown(DoctorPart.Permissions, role, (failure ?? attachedFailure)!)];
        }
        List<DoctorLine> lines = [];
        var wanted = files.Permissions.ToDictionary(file => InlinePolicyName.Of(file.Path));
        foreach (var (name, file) in wanted)
        {
            if (!inline.Contains(name))
            {
                lines.Add(DoctorLine.Wrong(DoctorPart.Permissions, role, $"it lacks the inline policy {name}, which is {file.Path}", script));
                continue;
            }
            var (text, unread) = await iam.GetRolePolicy(role, name, cancellation).ConfigureAwait(false);
            lines.Add(text is null ? Unknown(DoctorPart.Permissions, role, unread!) : Compared(DoctorPart.Permissions, role, file, text, script));
        }
        lines.AddRange(inline.Except(wanted.Keys).Select(name => name.StartsWith(InlinePolicyName.Mark, StringComparison.Ordinal)
            ? DoctorLine.Wrong(DoctorPart.Permissions, role, $"its inline policy {name} is no longer in the files, and still gives access", script)
            : DoctorLine.Unknown(DoctorPart.Permissions, role, $"its inline policy {name} was not made here, and gives access too", $"aws iam get-role-policy --role-name {role} --policy-name {name}")));
        lines.AddRange(attached.Select(policy => DoctorLine.Unknown(DoctorPart.Permissions, role,
            $"the managed policy {policy.Arn ?? policy.Name} is attached, and gives access too", $"aws iam detach-role-policy --role-name {role} --policy-arn {policy.Arn}, or leave it if you mean it")));
        return lines;
    }

    /// <summary>As scripts/lib-aws.sh, role_state, knows a role that the scripts made or took over.</summary>
    private bool IsMarked(string? description)
    {
        var mark = $"managed-by gke-aws-federation; environment {environment.Name}";
        return description == mark || description?.StartsWith($"{mark}; adopted", StringComparison.Ordinal) == true;
    }

    /// <summary>By meaning: order, one or a list of one, and white space say nothing.</summary>
    private static DoctorLine Compared(DoctorPart part, string role, PolicyFile file, string live, string script)
    {
        if (JsonReader.Read(live, out _) is not { } there)
        {
            return DoctorLine.Unknown(part, role, "IAM's answer is no policy", script);
        }
        var comparison = PolicyEquality.Compare(JsonReader.Read(file.Text, out _)!, there);
        return comparison.AreEqual
            ? DoctorLine.Fine(part, role, $"as in {file.Path}")
            : DoctorLine.Wrong(part, role, $"not as in {file.Path}", script) with
            {
                Details = PolicyDifferences.Of(comparison, "in the file", "in the account"),
            };
    }

    private DoctorLine Missing(DoctorPart part, string subject, string what, string script) => _account == environment.Account.Value
        ? DoctorLine.Wrong(part, subject, $"account {environment.Account} has no {what}", script)
        : DoctorLine.Unknown(part, subject, $"the account of these credentials has no {what}, and may be another one than {environment.Account}", "aws sts get-caller-identity");

    private static DoctorLine Unknown(DoctorPart part, string subject, IamFailure failure) => DoctorLine.Unknown(part, subject, Cause(failure).Trim().TrimEnd('.'),
        failure.IsPassing ? "try again in a minute: gke-aws doctor" : failure.Advice.Length > 0 ? failure.Advice : "aws sts get-caller-identity");

    private static string Cause(IamFailure failure) => failure.Advice.Length == 0 ? failure.ToString() : failure.ToString().Replace(failure.Advice, "", StringComparison.Ordinal);

    // IAM User Guide, Troubleshoot access denied error messages: "User: ARN is not authorized to perform: …".
    [GeneratedRegex(@"\AUser: arn:[a-z-]+:(?:iam|sts)::([0-9]{12}):", RegexOptions.CultureInvariant)]
    private static partial Regex Caller();
}
