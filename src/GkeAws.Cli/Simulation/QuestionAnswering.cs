using GkeAws.Lab.Issuer;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Policies;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Simulation;

/// <summary>From a question to its answer; what makes one impossible is a problem.</summary>
internal sealed class QuestionAnswering(SimulationQuestion question, DateTimeOffset now, List<string> problems)
{
    /// <summary>Identity policies attached to a caller, as IAM's SimulateCustomPolicy has it.</summary>
    public SimulationAnswer? OfPolicies(out ApplicablePolicies policies)
    {
        IReadOnlyList<PolicyFile> files = [.. question.PolicyFiles.Select(path => PolicyFile.Read(path, PolicyKind.Identity, "Name a file that is there.", problems)).OfType<PolicyFile>()];
        policies = ApplicablePolicies.OfIdentity(files.Select(file => file.Document));
        if (problems.Count > 0)
        {
            return null;
        }
        var caller = RequestPrincipal.User("arn:aws:iam::123456789012:user/simulated");
        var context = question.Context.ToContext();
        var all = policies;
        return new SimulationAnswer(null, [.. Pairs(question.Actions).Select(pair =>
            new PermissionAnswer(pair.Action, pair.Resource, Evaluator.Explain(all, new Request(caller, pair.Action, pair.Resource, context))))], files);
    }

    /// <summary>A pod's token at STS, then its session's requests.</summary>
    public SimulationAnswer? OfPod(FederationProject project)
    {
        // A token is one line; what reads token files takes the line end away.
        var token = question.TokenFile is null ? null : InputFile.Read(question.TokenFile, "Copy the token out of the pod: kubectl exec POD -- cat /var/run/secrets/tokens/token.", problems)?.Trim();
        var verifier = question.KeySetFile is null ? null : JsonWebKeySet.Read(question.KeySetFile, problems);
        var pod = question.Pods.One(Pod.All(project.Parameters), token is null ? null : WebIdentityToken.Read(token, out _), problems);
        var files = pod is null ? null : project.FilesOf(pod, problems);
        if (problems.Count > 0)
        {
            return null;
        }
        var simulation = new PodSimulation(pod!, files!, now) { Context = question.Context.ToContext(), Verifier = verifier };
        var trust = token is null ? simulation.AssumeRole(PodClaims.Of(pod!, question.Claims, now)) : simulation.AssumeRole(token);
        return new SimulationAnswer(trust, [.. Pairs(question.Requests).Select(pair => simulation.Ask(trust, pair.Action, pair.Resource))], [files!.Trust, .. files.Permissions]);
    }

    private IEnumerable<(string Action, string Resource)> Pairs(IReadOnlyList<string> actions) =>
        from action in actions
        from resource in question.Resources.Count == 0 ? ["*"] : question.Resources
        select (action, resource);
}
