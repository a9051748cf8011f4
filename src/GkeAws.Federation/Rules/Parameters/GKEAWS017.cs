namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS017
{
    public static readonly ParameterRule Rule = new("GKEAWS017", "S3 bucket name",
        @"\A(?!xn--|sthree-|amzn-s3-demo-)(?!.*(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)\z)(?!.*\.\.)(?![0-9]+\.[0-9]+\.[0-9]+\.[0-9]+\z)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z",
        "an S3 bucket name: 3 to 63 lower-case letters, digits, dots and hyphens, no reserved prefix or suffix",
        "team-data");
}
