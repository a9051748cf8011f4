namespace GkeAws.Federation.Identity;

/// <summary>Languages of the applications in a produced project.</summary>
public enum Language
{
    CSharp,
    Python,
}

public static class Languages
{
    public static string Word(this Language language) => language == Language.CSharp ? "csharp" : "python";
}
