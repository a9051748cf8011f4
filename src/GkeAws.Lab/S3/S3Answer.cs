using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>An answer, or an error that is still to be written.</summary>
internal readonly record struct S3Answer(LabAnswer? Answer, AwsError? Error)
{
    public static implicit operator S3Answer(LabAnswer answer) => new(answer, null);

    public static implicit operator S3Answer(AwsError error) => new(null, error);

    public static implicit operator ValueTask<S3Answer>(S3Answer answer) => ValueTask.FromResult(answer);
}
