namespace GkeAws.Federation.Actions;

/// <summary>An operation of the S3 API, as the SDKs name it.</summary>
/// <param name="Needs">In the order of AWS's pages.</param>
/// <param name="Sources">Addresses of the pages that say so.</param>
public sealed record S3Operation(string Name, IReadOnlyList<OperationNeed> Needs, IReadOnlyList<string> Sources)
{
    /// <summary>What a request with these traits needs: every one of them.</summary>
    public IReadOnlyList<OperationNeed> NeedsOf(RequestTraits traits) => [.. Needs.Where(need => need.Concerns(traits))];
}
