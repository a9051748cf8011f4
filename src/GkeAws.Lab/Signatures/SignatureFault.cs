namespace GkeAws.Lab.Signatures;

/// <param name="Value">What the request has, as far as an error message repeats it.</param>
/// <param name="Expected">What it should have.</param>
/// <param name="Reason">For the log.</param>
internal sealed record SignatureFault(SignatureFaultKind Kind, string Reason, string Value = "", string Expected = "");
