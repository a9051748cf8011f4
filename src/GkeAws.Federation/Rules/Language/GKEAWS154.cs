using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS154
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS154", "the Sid is not allowed", "UNSUPPORTED_SID", "UNIQUE_SIDS_REQUIRED");
}
