namespace GkeAws.Cli.Output;

/// <summary>git's colours for the lines of a unified difference (ECMA-48 SGR).</summary>
internal static class DifferenceColour
{
    private const string Bold = "\e[1m";
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Cyan = "\e[36m";
    private const string Reset = "\e[0m";

    public static string Paint(string line) => line switch
    {
        ['-', '-', '-', ' ', ..] or ['+', '+', '+', ' ', ..] => Bold + line + Reset,
        ['@', '@', ..] => Cyan + line + Reset,
        ['-', ..] => Red + line + Reset,
        ['+', ..] => Green + line + Reset,
        _ => line,
    };
}
