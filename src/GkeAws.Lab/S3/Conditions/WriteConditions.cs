using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Conditions;

/// <summary>S3 User Guide, Conditional writes: only what is not there yet, or only what is there as the client knows it.</summary>
internal static class WriteConditions
{
    /// <param name="there">What would be written over.</param>
    public static AwsError? Failed(LabCall call, LabObject? there)
    {
        if (call.Header("If-None-Match") is { } none)
        {
            return none != "*" ? S3Errors.NotImplemented("If-None-Match with anything but * on a write") : there is null ? null : S3Errors.PreconditionFailed("If-None-Match");
        }
        return call.Header("If-Match") is null ? null
            : there is null ? S3Errors.NoSuchKey("that If-Match is about")
            : new Preconditions(call).Failed(there) is null ? null : S3Errors.PreconditionFailed("If-Match");
    }

    /// <summary>Condition keys of a conditional write (service authorization reference, S3).</summary>
    public static IEnumerable<(string Name, string Value)> KeysOf(LabCall call)
    {
        if (call.Header("If-None-Match") is { } none)
        {
            yield return ("s3:if-none-match", none);
        }
        if (call.Header("If-Match") is { } match)
        {
            yield return ("s3:if-match", match);
        }
    }
}
