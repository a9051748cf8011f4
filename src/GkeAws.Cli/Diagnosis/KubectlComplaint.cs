using System.Text.RegularExpressions;
using GkeAws.Cli.Programs;

namespace GkeAws.Cli.Diagnosis;

/// <summary>
/// Why kubectl gave nothing, and what to type next. The words are those of kubectl 1.32.4, asked with and without plug-in, context and login.
/// Its last line is no cause: behind a missing plug-in it prints where to read about it.
/// </summary>
internal sealed partial record KubectlComplaint(string Cause, string Next)
{
    // docs.cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl
    private const string GkePlugin = "gke-gcloud-auth-plugin";
    private const string InstallGkePlugin = "gcloud components install gke-gcloud-auth-plugin (or from a package: https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-access-for-kubectl#install_plugin)";
    private const string Login = "gcloud auth login";

    public const string Install = "install kubectl: https://kubernetes.io/docs/tasks/tools/";

    /// <param name="otherwise">The command that shows more, for complaints that say themselves what to do.</param>
    public static KubectlComplaint Of(ProgramRun? run, string otherwise)
    {
        if (run is null)
        {
            return new("kubectl is not here", Install);
        }
        if (MissingPlugin().Match(run.Error) is { Success: true, Groups: [_, { Value: var missing }] })
        {
            return new($"kubectl's credential plug-in {missing} is not installed", missing == GkePlugin ? InstallGkePlugin : $"install {missing}, which your kubeconfig names");
        }
        if (FailedPlugin().Match(run.Error) is { Success: true, Groups: [_, { Value: var failed }, { Value: var code }] })
        {
            return new($"kubectl's credential plug-in {failed} ended with exit code {code}", failed == GkePlugin ? $"{Login}, then {otherwise}" : otherwise);
        }
        var cause = Complaint().Match(run.Error) is { Success: true } complaint ? complaint.Value.Trim() : run.Cause;
        return new(cause, Unauthorized().IsMatch(cause) ? $"{Login}, then {otherwise}"
            : MissingContext().IsMatch(cause) ? "kubectl config get-contexts"
            : otherwise);
    }

    [GeneratedRegex(@"getting credentials: exec: executable (\S+) not found$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MissingPlugin();

    [GeneratedRegex(@"getting credentials: exec: executable (\S+) failed with exit code ([0-9]+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FailedPlugin();

    [GeneratedRegex("^(error: |Error |Unable to connect ).*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex(@": Unauthorized\z|\(Unauthorized\)", RegexOptions.CultureInvariant)]
    private static partial Regex Unauthorized();

    [GeneratedRegex(@"\A(error: context "".*"" does not exist|Error in configuration: context was not found for specified context: .*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex MissingContext();
}
