namespace GkeAws.Templates.Tests.Readme;

/// <summary>The words of a command line, without quotes; enough for texts that bash itself checks elsewhere.</summary>
internal static class ShellWords
{
    public static IEnumerable<string> Of(string text) => text
        .Split([' ', '\n', '"', '\'', '='], StringSplitOptions.RemoveEmptyEntries);
}
