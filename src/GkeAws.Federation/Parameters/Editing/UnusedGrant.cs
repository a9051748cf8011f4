using GkeAws.Federation.Json;

namespace GkeAws.Federation.Parameters.Editing;

/// <param name="Text">On one line.</param>
public sealed record UnusedGrant(string Text, TextPosition Position);
