namespace Acme.Previews;

using global::System.Linq;

internal static class Printable
{
    /// <summary>One line, whatever the text holds: keys and claims come from others and may carry line ends or terminal codes.</summary>
    public static string Line(string text) => string.Concat(
        text.Select(character => char.IsControl(character) ? $"\\u{(int)character:x4}" : character.ToString()));
}
