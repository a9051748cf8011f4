using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS212
{
    public static readonly Rule Rule = new MalformedRule("GKEAWS212", "a permission policy names a principal", "UNSUPPORTED_PRINCIPAL");
}
