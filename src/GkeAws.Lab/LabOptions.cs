namespace GkeAws.Lab;

/// <summary>How a lab is started; the defaults suit a test.</summary>
public sealed record LabOptions
{
    /// <summary>Of loopback; 0: a free one.</summary>
    public int Port { get; init; }

    /// <summary>What was made is kept here and taken up again; null: it ends with the process.</summary>
    public string? StateFolder { get; init; }

    /// <summary>The clock of everything in the lab.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A line for each call, with the true reason of a refusal; called from many threads.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>False: the accounts begin without the project's providers and roles, as before its scripts ran.</summary>
    public bool HasRoles { get; init; } = true;
}
