namespace GkeAws.Cli.Iam.Model;

/// <summary>A condition key and the values that a simulated request carries for it.</summary>
/// <param name="Name">5 to 256 characters, such as <c>aws:SecureTransport</c>.</param>
/// <param name="Values">May be empty: the key is there and has no value.</param>
internal sealed record ContextEntry(string Name, IReadOnlyList<string> Values, ContextKeyType Type);
