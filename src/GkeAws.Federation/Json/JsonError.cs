namespace GkeAws.Federation.Json;

/// <summary>Why a text is not a JSON document.</summary>
/// <param name="Message">One sentence: what was expected and what was found.</param>
/// <param name="Position">The first character that cannot stand where it stands; the end of the text when it stops too early.</param>
public sealed record JsonError(string Message, TextPosition Position);
