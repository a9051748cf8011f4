namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS055
{
    public static readonly ParameterRule Rule = new("GKEAWS055", "quota of the trust policy",
        @"\A(204[89]|20[5-9][0-9]|2[1-9][0-9]{2}|[3-7][0-9]{3}|80[0-9]{2}|81[0-8][0-9]|819[0-2])\z",
        "a whole number from 2048 to 8192",
        "8192");
}
