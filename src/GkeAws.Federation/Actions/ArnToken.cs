namespace GkeAws.Federation.Actions;

/// <summary>One step of an ARN with holes: a character, one character of a class, or any number of them.</summary>
internal readonly record struct ArnToken(char Character, ArnCharacters Class, bool Repeats)
{
    public static ArnToken Literal(char character) => new(character, ArnCharacters.Literal, Repeats: false);

    public static ArnToken One(ArnCharacters characters) => new('\0', characters, Repeats: false);

    public static ArnToken Any(ArnCharacters characters) => new('\0', characters, Repeats: true);

    /// <summary>Whether some character suits both.</summary>
    public bool Meets(ArnToken other) => (Class, other.Class) switch
    {
        (ArnCharacters.Literal, ArnCharacters.Literal) => Character == other.Character,
        (ArnCharacters.Literal, _) => Holds(other.Class, Character),
        (_, ArnCharacters.Literal) => Holds(Class, other.Character),
        _ => true,
    };

    private static bool Holds(ArnCharacters characters, char character) => characters switch
    {
        ArnCharacters.NoColon => character != ':',
        ArnCharacters.NoColonOrSlash => character is not (':' or '/'),
        _ => true,
    };
}
