namespace GkeAws.Templates.Tests.Listers;

/// <summary>One way to run a lister; <paramref name="Reason"/> says why it cannot run here.</summary>
public sealed record Lister(string Name, string Program, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string?> Environment, bool HasBucketPages, string? Reason = null);

/// <summary>What a run said, how often it asked STS for credentials, and how long it took.</summary>
public sealed record ListerResult(ToolResult Result, int AssumeCalls, TimeSpan Time);
