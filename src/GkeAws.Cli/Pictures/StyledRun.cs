namespace GkeAws.Cli.Pictures;

/// <summary>Text of one line in one style.</summary>
/// <param name="Colour">0 to 15, the order of ECMA-48's colours and then their bright forms; null: the terminal's own.</param>
internal sealed record StyledRun(string Text, int? Colour, bool IsBold);
