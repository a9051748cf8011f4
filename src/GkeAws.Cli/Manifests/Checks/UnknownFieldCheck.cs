using GkeAws.Cli.Manifests.Schema;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class UnknownFieldCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Objects
        .SelectMany(SchemaWalk.Mismatches)
        .Where(mismatch => mismatch.Kind == SchemaMismatchKind.UnknownField)
        .Select(mismatch => new Finding(GKEAWS307.Rule, mismatch.Message, mismatch.Location));
}
