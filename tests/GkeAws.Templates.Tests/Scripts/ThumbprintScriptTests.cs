namespace GkeAws.Templates.Tests.Scripts;

public class ThumbprintScriptTests
{
    private const string Script = "thumbprint.sh";

    [SkippableFact]
    public void Pem_gives_the_last_certificate_without_any_network()
    {
        using var project = new ScriptProject(environment => environment.StandIns = "--cluster-name demo");
        using var chain = CertificateChain.Create();
        File.WriteAllText(project.Project("chain.pem"), chain.Leaf + chain.Intermediate);
        var result = project.Run(Script, "dev", "--pem", project.Project("chain.pem")).MustExit(0);

        Assert.Equal(chain.IntermediateThumbprint + "\n", result.Output);
        Assert.Contains("the intermediate", result.Error);
        Assert.DoesNotContain(project.Calls, call => call.Contains("s_client") || call.StartsWith("curl", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void The_host_is_the_one_of_the_keys_not_of_the_issuer()
    {
        using var project = new ScriptProject();
        using var chain = CertificateChain.Create();
        project.State("discovery", """{"issuer":"x","jwks_uri":"https://keys.example/a/b?c"}""");
        project.State("chain.pem", chain.Leaf + chain.Intermediate);

        Assert.Equal(chain.IntermediateThumbprint + "\n", project.Run(Script, "dev").MustExit(0).Output);
        Assert.Contains("openssl s_client -servername keys.example -showcerts -connect keys.example:443", project.Calls);
        Assert.Contains(project.Calls, call => call.EndsWith(ScriptProject.Issuer + "/.well-known/openid-configuration", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void No_network_is_4_and_points_to_pem()
    {
        using var project = new ScriptProject();
        Assert.Contains("--pem FILE", project.Run(Script, "dev").MustExit(4).Error);
        project.State("discovery", """{"jwks_uri":"https://keys.example/"}""");
        Assert.Contains("no TLS connection to keys.example:443", project.Run(Script, "dev").MustExit(4).Error);
    }

    [SkippableTheory]
    [InlineData("no certificate here", 1)]
    [InlineData("-----BEGIN CERTIFICATE-----\nbroken\n-----END CERTIFICATE-----\n", 1)]
    [InlineData(null, 2)]
    public void A_file_without_certificate_is_refused(string? text, int exitCode)
    {
        using var project = new ScriptProject();
        if (text is not null)
        {
            File.WriteAllText(project.Project("chain.pem"), text);
        }

        Assert.Equal("", project.Run(Script, "dev", "--pem", project.Project("chain.pem")).MustExit(exitCode).Output);
    }

    [SkippableFact]
    public void A_jwks_uri_without_tls_is_refused()
    {
        using var project = new ScriptProject();
        project.State("discovery", """{"jwks_uri":"http://keys.example/"}""");

        Assert.Contains("no https jwks_uri", project.Run(Script, "dev").MustExit(1).Error);
    }
}
