using GkeAws.Cli.Tokens;
using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>What keeps a token in a file of the project from being one of the first pod that STS takes now.</summary>
internal static class TokenFile
{
    public static IReadOnlyList<string> Problems(WorkshopProject project, string name, DateTimeOffset now, out WebIdentityToken? token)
    {
        token = null;
        var path = project.PathOf(name);
        if (!File.Exists(path))
        {
            return [$"{path} is not there."];
        }
        var text = File.ReadAllText(path).Trim();
        if (text.Length == 0)
        {
            return [$"{path} is empty. In double quotes, your own shell fills in the variable before the pod has it: use single quotes, as the lesson has them."];
        }
        token = WebIdentityToken.Read(text, out var problem);
        if (token is null)
        {
            return [$"{path}: {problem}"];
        }
        List<string> problems = [];
        var comparisons = new ProjectComparison(project.Open(), now, null, problems).Compare(token) ?? [];
        return
        [
            .. problems,
            .. comparisons.Take(1).SelectMany(comparison => comparison.Claims).Where(claim => !claim.IsFine).Select(claim => $"{claim.Claim}: {claim.Problem}"),
        ];
    }
}
