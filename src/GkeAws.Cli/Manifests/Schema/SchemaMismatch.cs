using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests.Schema;

internal enum SchemaMismatchKind
{
    UnknownField,
    TextNotQuoted,
    WrongType,
}

/// <summary>A place where an object is not what the API declares.</summary>
internal sealed record SchemaMismatch(SchemaMismatchKind Kind, string Message, SourceLocation Location);
