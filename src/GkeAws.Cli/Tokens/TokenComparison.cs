using GkeAws.Cli.Simulation;
using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Tokens;

/// <summary>A token beside one workload's pod: what it should say, and what STS would answer.</summary>
/// <param name="IsOwn">Issuer and subject are this pod's; false: the nearest there is.</param>
/// <param name="Claims">iss, aud, sub, then the times; each once.</param>
internal sealed record TokenComparison(Pod Pod, bool IsOwn, IReadOnlyList<ClaimCheck> Claims, AssumeRoleAnswer Sts)
{
    public bool IsAllowed => Sts.IsAllowed && Claims.All(claim => claim.IsFine);
}
