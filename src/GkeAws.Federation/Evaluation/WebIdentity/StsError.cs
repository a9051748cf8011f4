namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>An error answer of STS.</summary>
/// <param name="Code">As on the wire, for example <c>InvalidIdentityToken</c>.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Message">As on the wire.</param>
/// <param name="IsRecorded">The message is known from AWS's answers; else it is in our words.</param>
/// <param name="Cause">What is wrong with this token and these settings.</param>
/// <param name="Fix">What to change.</param>
public sealed record StsError(string Code, int Status, string Message, bool IsRecorded, string Cause, string Fix);
