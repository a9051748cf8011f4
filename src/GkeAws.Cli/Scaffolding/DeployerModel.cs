using System.Globalization;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Scaffolding;

/// <summary>
/// The rights of whoever runs the scripts, as templates see them: as many documents as it takes for each to be a managed policy
/// (<see cref="Limits.ManagedPolicySize"/>), since one for hundreds of roles is longer than any policy may be.
/// </summary>
internal static class DeployerModel
{
    /// <summary>Room for everything but the ARNs: three statements with their actions. A test counts the longest documents.</summary>
    private const int Frame = 900;

    /// <summary>Quotes and comma.</summary>
    private const int AroundArn = 3;

    public static IEnumerable<StrictObject> BuildAll(IEnumerable<string> providers, IEnumerable<string> roles)
    {
        var arns = providers.Select(arn => (Arn: arn, IsRole: false)).Concat(roles.Select(arn => (Arn: arn, IsRole: true)));
        var part = new List<(string Arn, bool IsRole)>();
        var size = Frame;
        var number = 1;
        foreach (var item in arns)
        {
            if (size + item.Arn.Length + AroundArn > Limits.ManagedPolicySize)
            {
                yield return Build(number++, part);
                part = [];
                size = Frame;
            }
            part.Add(item);
            size += item.Arn.Length + AroundArn;
        }
        yield return Build(number, part);
    }

    private static StrictObject Build(int number, List<(string Arn, bool IsRole)> arns)
    {
        var providers = arns.Where(item => !item.IsRole).Select(item => item.Arn).ToList();
        var roles = arns.Where(item => item.IsRole).Select(item => item.Arn).ToList();
        return new StrictObject()
            .With("file", number == 1 ? "" : "-" + number.ToString(CultureInfo.InvariantCulture))
            .With("is_first", number == 1)
            .With("has_providers", providers.Count > 0)
            .With("providers", providers)
            .With("has_roles", roles.Count > 0)
            .With("roles", roles);
    }
}
