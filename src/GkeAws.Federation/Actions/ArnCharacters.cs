namespace GkeAws.Federation.Actions;

internal enum ArnCharacters
{
    Literal,
    All,
    NoColon,
    NoColonOrSlash,
}
