namespace GkeAws.Cli.Manifests.Yaml;

/// <summary>What an unquoted scalar is to Kubernetes' reader.</summary>
internal enum PlainScalarType
{
    Text,
    Null,
    Boolean,
    Integer,
    Number,
}
