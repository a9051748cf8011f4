using GkeAws.Federation.Evaluation.Calls;

namespace GkeAws.Cli.Inference;

/// <summary>A use and the place of the call in the code.</summary>
/// <param name="Path">As the user would type it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record CodeCall(CallUse Use, string Message, string Path, int Line, int Column)
{
    public override string ToString() => $"{Path}({Line},{Column}): {Message}";
}
