using GkeAws.Federation.Parameters;

namespace GkeAws.Generators.Models;

/// <summary>What federation.json says: constants, or findings, or both (warnings). Equal texts give equal values.</summary>
internal sealed record ParameterSource(FederationConstants? Constants, EquatableArray<FindingModel> Findings)
{
    public static ParameterSource Read(string path, string text)
    {
        var result = ParametersReader.Read(text, path);
        return new ParameterSource(
            result.Parameters is { } parameters ? FederationConstants.Of(parameters) : null,
            new EquatableArray<FindingModel>(result.Findings.Select(finding => FindingModel.Of(finding, path))));
    }
}
