using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>A value that the template engine derives from options, and what stands for it in the texts.</summary>
/// <param name="IsInPaths">It stands in paths too.</param>
internal sealed record DerivedSymbol(string Name, bool IsInPaths = false)
{
    public string Token => $"@@{Name}@@";
}

/// <summary>What the domain derives in C#, once more in the template engine's own means. A test compares the two on random values.</summary>
internal static class DerivedSymbols
{
    public static readonly DerivedSymbol Role = new("role", IsInPaths: true);

    /// <summary>Only a part of <see cref="Images"/>: no template prints it, so the engine has no symbol for it.</summary>
    public static readonly DerivedSymbol ClusterRegion = new("clusterRegion");

    public static readonly DerivedSymbol Images = new("images");
    public static readonly DerivedSymbol Partition = new("partition");
    public static readonly DerivedSymbol DnsSuffix = new("dnsSuffix");

    /// <summary>Choices as the catalogue spells them, printed in files that are otherwise the same: a variant for each word would cost time.</summary>
    public static readonly DerivedSymbol AccessWord = new("accessWord");
    public static readonly DerivedSymbol ContinuousIntegrationWord = new("continuousIntegrationWord");
    public static readonly DerivedSymbol WorkshopWord = new("workshopWord");

    /// <summary>Those whose tokens the engine replaces.</summary>
    public static IReadOnlyList<DerivedSymbol> All { get; } = [Role, Images, Partition, DnsSuffix, AccessWord, ContinuousIntegrationWord, WorkshopWord];

    /// <summary>The location without the letter of a zone, and with it.</summary>
    private const string Location = $@"(?<region>{OptionTexts.Value}?)(?:-[a-z])?{OptionTexts.End}";

    public static IEnumerable<JsonMember> Write()
    {
        var clusterLocation = OptionTexts.Before(ParameterCatalog.ClusterLocation) + Location;
        var googleProject = $"{OptionTexts.Before(ParameterCatalog.GoogleProject)}(?<project>{OptionTexts.Value}){OptionTexts.End}";
        yield return Derive(Role, OptionTexts.Take(ParameterCatalog.RoleName, OptionTexts.IsGiven(ParameterCatalog.RoleName)), OptionTexts.Take(ParameterCatalog.Namespace));
        yield return Derive(Images,
            OptionTexts.Take(ParameterCatalog.ImageRepository, OptionTexts.IsGiven(ParameterCatalog.ImageRepository)),
            OptionTexts.Answer("${region}-docker.pkg.dev/${project}/containers", $"(?={clusterLocation})(?={googleProject})"));
        yield return Derive(Partition, ByRegion(partition => partition.Name));
        yield return Derive(DnsSuffix, ByRegion(partition => partition.DnsSuffix));
        yield return Derive(AccessWord, WordsOf(ParameterCatalog.Access));
        yield return Derive(ContinuousIntegrationWord, WordsOf(ParameterCatalog.ContinuousIntegration));
        yield return Derive(WorkshopWord, WordsOf(ParameterCatalog.Workshop));
        foreach (var optional in PackChoices.Dimensions.Where(dimension => !dimension.Parameter.IsChoice))
        {
            yield return RegexMatch(optional.GivenSymbol, optional.Parameter.Name, @"\A[\s\S]");
        }
        yield return DefaultName.Write();
    }

    private static RegexStep[] WordsOf(Parameter choice) =>
        [.. choice.Choices.Select(one => OptionTexts.Answer(one.Word, OptionTexts.IsOneOf(choice, [one.Word])))];

    private static RegexStep[] ByRegion(Func<Partition, string> valueOf) =>
    [
        .. Federation.Identity.Partition.ByRegionPrefix.Select(entry =>
            OptionTexts.Answer(valueOf(entry.Partition), $"(?={OptionTexts.Before(ParameterCatalog.AwsRegion)}{entry.RegionPrefix})")),
        OptionTexts.Answer(valueOf(Federation.Identity.Partition.Aws)),
    ];

    private static JsonMember Derive(DerivedSymbol symbol, params RegexStep[] steps) =>
        OptionTexts.Derive(symbol.Name, [.. Replaced(symbol.Token), .. symbol.IsInPaths ? [Member("fileRename", symbol.Token)] : Array.Empty<JsonMember>()], steps);
}
