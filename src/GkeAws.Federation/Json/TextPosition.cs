namespace GkeAws.Federation.Json;

/// <summary>A place in a text: line and column from 1, column in UTF-16 code units (as the compiler counts), offset from 0.</summary>
public readonly record struct TextPosition(int Line, int Column, int Offset)
{
    public static readonly TextPosition Start = new(1, 1, 0);

    public override string ToString() => $"({Line},{Column})";
}
