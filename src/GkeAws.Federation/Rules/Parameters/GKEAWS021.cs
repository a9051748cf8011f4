namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS021
{
    public static readonly ParameterRule Rule = new("GKEAWS021", "image repository",
        @"\A(?=.{1,255}\z)[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]{2,5})?(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)+\z",
        "a registry host and path without tag: lower-case letters, digits and ._-/",
        "asia-south1-docker.pkg.dev/my-project/containers");
}
