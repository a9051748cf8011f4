using GkeAws.Lab.Issuer;
using GkeAws.Lab.Query;
using GkeAws.Lab.S3;

namespace GkeAws.Lab.Wire;

/// <summary>What stands behind the port.</summary>
/// <param name="Query">The services of the query protocol; a form without a version of theirs goes to the first.</param>
internal sealed record LabServices(IssuerRegistry Issuers, IReadOnlyList<QueryService> Query, S3Service S3);
