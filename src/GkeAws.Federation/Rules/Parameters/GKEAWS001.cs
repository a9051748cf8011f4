namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS001
{
    public static readonly ParameterRule Rule = new("GKEAWS001", "project name is not a C# namespace",
        @"\A(?=.{1,200}\z)(?!([Ss][Yy][Ss][Tt][Ee][Mm]|[Mm][Ii][Cc][Rr][Oo][Ss][Oo][Ff][Tt]|[Mm][Ss][Cc][Oo][Rr][Ll][Ii][Bb]|[Nn][Ee][Tt][Ss][Tt][Aa][Nn][Dd][Aa][Rr][Dd]|[Ww][Ii][Nn][Dd][Oo][Ww][Ss][Bb][Aa][Ss][Ee]|[Aa][Ww][Ss][Ss][Dd][Kk]|[Gg][Kk][Ee][Aa][Ww][Ss])(\.|\z))(?!(bin|obj)\z)(?!(.*\.)?(abstract|as|base|bool|break|byte|case|catch|char|checked|class|const|continue|decimal|default|delegate|do|double|else|enum|event|explicit|extern|false|finally|fixed|float|for|foreach|goto|if|implicit|in|int|interface|internal|is|lock|long|namespace|new|null|object|operator|out|override|params|private|protected|public|readonly|ref|return|sbyte|sealed|short|sizeof|stackalloc|static|string|struct|switch|this|throw|true|try|typeof|uint|ulong|unchecked|unsafe|ushort|using|virtual|void|volatile|while)(\.|\z))[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*\z",
        "a C# namespace of at most 200 characters: letters, digits, _ and dots, no part starts with a digit, no C# keyword; not bin, not obj, and the first part is none of System, Microsoft, mscorlib, netstandard, WindowsBase, AWSSDK, GkeAws",
        "BucketLister");
}
