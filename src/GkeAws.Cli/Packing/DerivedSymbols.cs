using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>A value that the template engine derives from options, and what stands for it in the texts.</summary>
internal sealed record DerivedSymbol(string Name)
{
    public string Token => $"@@{Name}@@";
}

/// <summary>What the domain derives in C#, once more in the template engine's own means. A test compares the two on random values.</summary>
internal static class DerivedSymbols
{
    public static readonly DerivedSymbol Role = new("role");

    /// <summary>Only a part of <see cref="Images"/>: no template prints it, so the engine does not look for its token.</summary>
    public static readonly DerivedSymbol ClusterRegion = new("clusterRegion");

    public static readonly DerivedSymbol Images = new("images");
    public static readonly DerivedSymbol Partition = new("partition");
    public static readonly DerivedSymbol DnsSuffix = new("dnsSuffix");

    /// <summary>Those whose tokens the engine replaces.</summary>
    public static IReadOnlyList<DerivedSymbol> All { get; } = [Role, Images, Partition, DnsSuffix];

    public static IEnumerable<JsonMember> Write()
    {
        yield return Coalesce(Role, ParameterCatalog.RoleName.Name, ParameterCatalog.Namespace.Name);
        yield return Symbol(ClusterRegion.Name, "regex", [],
            Parameters(
                Member("source", ParameterCatalog.ClusterLocation.Name),
                Member("steps", new JsonArray([Object(Member("regex", @"-[a-z]\z"), Member("replacement", ""))]))));
        yield return Symbol("defaultImages", "join", [],
            Parameters(
                Member("symbols", new JsonArray(
                [
                    Reference(ClusterRegion.Name), Constant("-docker.pkg.dev/"),
                    Reference(ParameterCatalog.GoogleProject.Name), Constant("/containers"),
                ])),
                Member("separator", "")));
        yield return Coalesce(Images, ParameterCatalog.ImageRepository.Name, "defaultImages");
        foreach (var (prefix, _) in Federation.Identity.Partition.ByRegionPrefix)
        {
            yield return RegexMatch(PrefixSymbol(prefix), ParameterCatalog.AwsRegion.Name, @"\A" + prefix);
        }
        foreach (var optional in PackChoices.Dimensions.Where(dimension => !dimension.Parameter.IsChoice))
        {
            yield return RegexMatch(optional.GivenSymbol, optional.Parameter.Name, @"\A[\s\S]");
        }
        yield return Switch(Partition, partition => partition.Name);
        yield return Switch(DnsSuffix, partition => partition.DnsSuffix);
    }

    private static JsonMember Switch(DerivedSymbol symbol, Func<Partition, string> valueOf) => Symbol(symbol.Name, "switch", Replaced(symbol.Token),
        Parameters(
            Member("evaluator", "C++"),
            Member("cases", new JsonArray(
            [
                .. Federation.Identity.Partition.ByRegionPrefix.Select(entry =>
                    Object(Member("condition", $"({PrefixSymbol(entry.RegionPrefix)})"), Member("value", valueOf(entry.Partition)))),
                Object(Member("condition", ""), Member("value", valueOf(Federation.Identity.Partition.Aws))),
            ]))));

    private static JsonMember Coalesce(DerivedSymbol symbol, string first, string second) => Symbol(symbol.Name, "coalesce",
        [.. Replaced(symbol.Token), Member("fileRename", symbol.Token)],
        Parameters(Member("sourceVariableName", first), Member("fallbackVariableName", second)));

    private static string PrefixSymbol(string regionPrefix) => "awsRegionIn" + string.Concat(regionPrefix.Split('-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
