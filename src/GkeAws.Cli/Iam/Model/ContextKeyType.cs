namespace GkeAws.Cli.Iam.Model;

/// <summary>How IAM reads the values of a context entry (botocore 1.43.11, iam 2010-05-08).</summary>
internal enum ContextKeyType
{
    String,
    StringList,
    Numeric,
    NumericList,
    Boolean,
    BooleanList,
    Ip,
    IpList,
    Binary,
    BinaryList,
    Date,
    DateList,
}
