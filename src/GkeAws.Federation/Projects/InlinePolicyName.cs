namespace GkeAws.Federation.Projects;

/// <summary>The name that a policy's file has as inline policy of its role (scripts/4-role.sh): what bears the mark, the scripts made and may remove.</summary>
internal static class InlinePolicyName
{
    public const string Mark = "gke-aws-federation-";

    private static readonly char[] Separators = ['/', '\\'];

    /// <param name="path">Of the file, with folders or without.</param>
    public static string Of(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(Separators) + 1);
        return Mark + (name.EndsWith(".json", StringComparison.Ordinal) ? name.Substring(0, name.Length - ".json".Length) : name);
    }
}
