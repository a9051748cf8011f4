using System.Text.RegularExpressions;

namespace GkeAws.Federation.Tests.Conventions;

public partial class PublicTypeTests
{
    /// <summary>Files whose types are read together and never apart; each is named after the type that the others belong to.</summary>
    private static readonly string[] Families =
    [
        "src/GkeAws.Federation/Identity/AccessLevel.cs",
        "src/GkeAws.Federation/Identity/Language.cs",
        "src/GkeAws.Federation/Parameters/FederationParameters.cs",
        "src/GkeAws.Federation/Parameters/Grant.cs",
        "src/GkeAws.Federation/Parameters/Parameter.cs",
        "src/GkeAws.Federation/Parameters/ParametersReader.cs",
        "src/GkeAws.Federation/Rules/Finding.cs",
    ];

    [SkippableFact]
    public void A_file_holds_one_public_type_of_its_own_name()
    {
        var files = TrackedFile.Code("src/").Select(file => (file.Path, Types: PublicTypes(file.Read()), Own: Path.GetFileNameWithoutExtension(file.Path))).ToList();

        Assert.Empty(files.Where(file => file.Types.Count > 1).Select(file => file.Path).Except(Families));
        Assert.Empty(files.Where(file => file.Types.Count > 0 && !file.Types.Contains(file.Own)).Select(file => $"{file.Path}: {string.Join(", ", file.Types)}"));
        // An exception that is none any more would let the next one through.
        Assert.Empty(Families.Except(files.Where(file => file.Types.Count > 1).Select(file => file.Path)));
    }

    [Fact]
    public void Every_kind_of_declaration_is_seen() => Assert.Equal(
        ["A", "B", "C", "D", "E", "F", "G", "H"],
        PublicTypes("public class A;\npublic static partial class B {\npublic sealed record C(int X);\npublic readonly record struct D(int X);\npublic enum E\npublic interface F\n"
            + "public delegate void G(int x);\npublic ref struct H\n    public class Nested\ninternal class Hidden\n"));

    /// <summary>Of the file's own level: nested ones are indented.</summary>
    private static List<string> PublicTypes(string code) => [.. Declaration().Matches(code).Select(match => match.Groups["name"].Value).Distinct()];

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record|struct|enum|interface|delegate [^ ]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
