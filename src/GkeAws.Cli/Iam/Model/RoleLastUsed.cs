namespace GkeAws.Cli.Iam.Model;

/// <summary>When and in which region a role's credentials were last seen; both null for one that was not.</summary>
internal sealed record RoleLastUsed(DateTimeOffset? Date, string? Region);
