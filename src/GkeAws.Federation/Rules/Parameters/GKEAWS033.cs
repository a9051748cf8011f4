namespace GkeAws.Federation.Rules.Parameters;

public static class GKEAWS033
{
    public static readonly ParameterRule Rule = new("GKEAWS033", "image",
        @"\A(?=.{1,300}\z)[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]{2,5})?(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)+(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?\z",
        "an image reference",
        "asia-south1-docker.pkg.dev/my-project/containers/bucket-lister-csharp:v1");
}
