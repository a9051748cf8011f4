using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>What a request has to be for an operation.</summary>
/// <param name="Needs">Query parameters that have to be there.</param>
/// <param name="Takes">Sub-resources that may be there.</param>
/// <param name="Header">A header that has to be there; null: none.</param>
/// <param name="Value">Of the first needed parameter; null: any.</param>
internal sealed record S3Route(string Method, S3Level Level, IS3Endpoint Endpoint, string[]? Needs = null, string[]? Takes = null, string? Header = null, string? Value = null)
{
    /// <param name="subresources">Those of the request.</param>
    public bool Fits(LabCall call, S3Level level, IReadOnlyList<string> subresources)
    {
        if (level != Level || call.Method != Method || (Header is not null && call.Header(Header) is null))
        {
            return false;
        }
        foreach (var name in Needs ?? [])
        {
            if (call.Query.Find(name) is not { } value || (Value is not null && value != Value))
            {
                return false;
            }
        }
        for (var index = 0; index < subresources.Count; index++)
        {
            if (!Has(Needs, subresources[index]) && !Has(Takes, subresources[index]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Has(string[]? names, string name) => names is not null && Array.IndexOf(names, name) >= 0;
}
