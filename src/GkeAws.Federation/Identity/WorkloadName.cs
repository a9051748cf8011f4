using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Name of a workload: a DNS-1123 label of 2 to 52 characters, because a CronJob bears it.</summary>
public sealed record WorkloadName : Identifier
{
    private WorkloadName(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS009.</exception>
    public static WorkloadName Parse(string text) => new(GKEAWS009.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static WorkloadName ForTemplate(string token) => new(token);
}
