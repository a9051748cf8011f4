namespace GkeAws.Federation.Actions;

/// <summary>An action that an operation needs.</summary>
/// <param name="Action">Full name; <c>kms:ReEncrypt*</c> is the only one with a wildcard, as AWS has it.</param>
/// <param name="When">Needed only for requests with this trait; none: always.</param>
/// <param name="Unless">Not needed for requests with this trait.</param>
public sealed record OperationNeed(string Action, S3Target Target, RequestTraits When, RequestTraits Unless)
{
    internal bool Concerns(RequestTraits traits) => (traits & When) == When && (traits & Unless) == RequestTraits.None;
}
