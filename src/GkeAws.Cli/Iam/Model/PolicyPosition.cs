namespace GkeAws.Cli.Iam.Model;

/// <summary>A place in a policy's text, both counted from 1.</summary>
internal readonly record struct PolicyPosition(int Line, int Column);
