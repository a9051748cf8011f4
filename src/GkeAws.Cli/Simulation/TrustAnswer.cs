using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Simulation;

/// <summary>What STS says to a pod's token.</summary>
/// <param name="Token">Null when what was given is no token.</param>
/// <param name="IsReal">A token file, not claims as a pod would have them.</param>
internal sealed record TrustAnswer(Pod Pod, RoleFiles Files, WebIdentityToken? Token, bool IsReal, AssumeRoleAnswer Sts)
{
    public bool IsAllowed => Sts.IsAllowed;

    /// <summary>One word each: claims, unsigned; token, unchecked; token, checked.</summary>
    public string Signature => !IsReal ? "none: these are the claims that the pod's token would have"
        : Sts.IsSignatureChecked ? "checked against the key set"
        : "not checked: anybody could have written these claims; --jwks FILE checks them";
}
