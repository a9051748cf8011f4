using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>Name of a general purpose S3 bucket (Amazon S3 User Guide, bucket naming rules).</summary>
public sealed record BucketName : Identifier
{
    private BucketName(string value)
        : base(value)
    {
    }

    /// <exception cref="ArgumentException">The text breaks GKEAWS017.</exception>
    public static BucketName Parse(string text) => new(GKEAWS017.Rule.Demand(text));

    /// <summary>A stand-in text of the packed template, which the template engine replaces.</summary>
    internal static BucketName ForTemplate(string token) => new(token);
}
