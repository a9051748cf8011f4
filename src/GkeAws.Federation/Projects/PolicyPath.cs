namespace GkeAws.Federation.Projects;

/// <summary>Where policies lie in a project: <c>deploy/ENVIRONMENT/aws/</c>, providers aside; a role's own below <c>roles/ROLE/</c>.</summary>
public sealed record PolicyPath(string Environment, string? Role, string Name)
{
    public const string TrustName = "trust-policy.json";
    public const string PermissionName = "s3-policy.json";

    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Rendered from federation.json, trust or permissions of a role.</summary>
    public bool IsRendered => Role is not null && Name is TrustName or PermissionName;

    public static bool IsTrust(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1) == TrustName;

    /// <param name="path">Relative to the project, with slashes.</param>
    /// <returns>Null: no policy that rules look at.</returns>
    public static PolicyPath? Of(string path)
    {
        var parts = path.Split('/');
        return parts is ["deploy", var environment, "aws", _, ..] && path.EndsWith(".json", StringComparison.Ordinal) && !(parts[3] == "providers" && parts.Length > 4)
            ? new PolicyPath(environment, parts is [_, _, _, "roles", var role, _] ? role : null, parts[parts.Length - 1])
            : null;
    }
}
