using GkeAws.Cli.Manifests.Schema;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class UnquotedTextCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Objects
        .SelectMany(SchemaWalk.Mismatches)
        .Where(mismatch => mismatch.Kind == SchemaMismatchKind.TextNotQuoted)
        .Select(mismatch => new Finding(GKEAWS306.Rule, mismatch.Message, mismatch.Location));
}
