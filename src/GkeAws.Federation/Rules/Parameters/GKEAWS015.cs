namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS015
{
    public static readonly ParameterRule Rule = new("GKEAWS015", "token lifetime",
        @"\A([6-9][0-9]{2}|[1-9][0-9]{3,8}|[1-3][0-9]{9}|4[01][0-9]{8}|42[0-8][0-9]{7}|429[0-3][0-9]{6}|4294[0-8][0-9]{5}|42949[0-5][0-9]{4}|429496[0-6][0-9]{3}|4294967[01][0-9]{2}|42949672[0-8][0-9]|429496729[0-6])\z",
        "seconds, a whole number from 600",
        "3600");
}
