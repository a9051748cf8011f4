using System.Text;

namespace GkeAws.Generators.Emit;

/// <summary>
/// Names of the parameter file as C# names: <c>bucket-lister</c> is <c>BucketLister</c>, <c>3a</c> is <c>_3a</c>. Names that
/// would fall together get _2, _3 in the order of the file.
/// </summary>
internal sealed class IdentifierNames
{
    /// <summary>
    /// What none may be called: the classes around it, its own constants, members of object. Case is ignored: files are named so too.
    /// </summary>
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "Federation", "Environments", "Workloads", "Buckets", "RoleArns",
        "Name", "AwsAccount", "AwsRegion", "Partition", "Namespace", "Subject", "Audience", "Access", "Prefix",
        "ServiceAccount", "RoleName", "TokenLifetime",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    public string Next(string name)
    {
        var builder = new StringBuilder();
        foreach (var part in name.Split(['-', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            builder.Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
        }
        if (char.IsDigit(builder[0]))
        {
            builder.Insert(0, '_');
        }

        var identifier = builder.ToString();
        var result = identifier;
        for (var number = 2; !taken.Add(result); number++)
        {
            result = $"{identifier}_{number}";
        }
        return result;
    }
}
