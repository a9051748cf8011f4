using GkeAws.Federation.Identity;
using GkeAws.Generators.Models;

namespace GkeAws.Generators.Emit;

/// <summary>The texts of the generated files.</summary>
internal static class FederationClass
{
    public const string FileName = "Federation.g.cs";

    public static string Emit(ProjectConstants model)
    {
        using var writer = new SourceWriter(model.Namespace);
        writer.Open("What federation.json says.", "internal static partial class Federation");
        writer.Line("Namespace and assembly (GKEAWS001).", $"public const string ProjectName = {CSharpLiteral.Of(model.Namespace)};");
        writer.Line("Where the kubelet keeps the token for AWS.", $"public const string TokenPath = {CSharpLiteral.Of(ProjectedToken.Path)};");
        writer.Line("Of all clusters, with https:// (GKEAWS002, GKEAWS003, GKEAWS004).", List("Issuers", model.Issuers));
        writer.Line("Of all workloads (GKEAWS014).", List("Audiences", model.Audiences));
        writer.Line("Of all workloads (GKEAWS012).", List("Subjects", model.Subjects));
        writer.Open("What a grant opens (GKEAWS016).", "public enum AccessLevel");
        foreach (var (level, word) in AccessLevels.All)
        {
            writer.Line($"\"{word}\" in federation.json.", $"{level},");
        }
        writer.Close();
        writer.Line("One AWS account and region each.", $"public static partial class {EnvironmentClass.Outer} {{ }}");
        writer.Line("One Kubernetes ServiceAccount and IAM role each.", $"public static partial class {WorkloadClasses.Outer} {{ }}");
        writer.Close();
        return writer.ToString();
    }

    public static string Emit(ConstantClass model)
    {
        using var writer = new SourceWriter(model.Namespace);
        writer.Open("partial class Federation");
        foreach (var outer in model.Outer)
        {
            writer.Open($"public static partial class {outer}");
        }
        writer.Open(model.Summary, $"public static partial class {model.Name}");
        foreach (var constant in model.Constants)
        {
            writer.Line(constant.Summary, constant.Declaration);
        }
        writer.Close();
        foreach (var _ in model.Outer)
        {
            writer.Close();
        }
        writer.Close();
        return writer.ToString();
    }

    private static string List(string name, EquatableArray<string> values) =>
        $"public static global::System.Collections.Generic.IReadOnlyList<string> {name} {{ get; }} = new string[] {{ {string.Join(", ", values)} }};";
}
