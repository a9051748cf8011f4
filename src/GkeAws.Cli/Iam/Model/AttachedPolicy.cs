namespace GkeAws.Cli.Iam.Model;

/// <summary>A managed policy that a role has.</summary>
internal sealed record AttachedPolicy(string? Name, string? Arn);
