using GkeAws.Cli.Laboratory;

namespace GkeAws.Cli.Tests.Laboratory;

/// <summary>Which programs are not started, because they would take the lab's token elsewhere.</summary>
public class ClientCheckTests
{
    [Theory]
    [InlineData("aws-cli/2.9.19 Python/3.11.2 Linux/6.1 source/x86_64.debian.12", false)]
    [InlineData("aws-cli/2.12.7 Python/3.11", false)]
    [InlineData("aws-cli/2.13.0 Python/3.11", true)]
    [InlineData("aws-cli/1.27.49 Python/3.11", false)]
    [InlineData("aws-cli/1.29.0 Python/3.11 botocore/1.31.0", true)]
    [InlineData("aws-cli/1.45.11 Python/3.11.7 botocore/1.43.11", true)]
    [InlineData("something else", true)]
    public void An_old_cli_is_refused_with_its_version(string version, bool isStarted)
    {
        var refusal = ClientCheck.RefuseCli(version);

        Assert.Equal(isStarted, refusal is null);
        Assert.True(isStarted || refusal!.Contains(version.Split(' ')[0].Split('/')[1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.26.27\n", false)]
    [InlineData("1.30.9", false)]
    [InlineData("1.31.0", true)]
    [InlineData("", true)]
    public void An_old_botocore_is_refused(string version, bool isStarted) => Assert.Equal(isStarted, ClientCheck.RefuseBotocore(version) is null);

    [Theory]
    [InlineData("https://sts.amazonaws.com", false)]
    [InlineData("http://127.0.0.1@evil.example", false)]
    [InlineData("http://127.0.0.1.evil.example:80", false)]
    [InlineData("http://127.0.0.1:4280", true)]
    [InlineData("http://localhost:4280", true)]
    public async Task Only_loopback_is_loopback(string url, bool isLoopback)
    {
        Assert.Equal(isLoopback, ClientCheck.IsLoopback(url));
        Assert.Equal(isLoopback, await ClientCheck.Refuse(["true", "--endpoint-url", url], default) is null);
        Assert.Equal(isLoopback, await ClientCheck.Refuse(["true", $"--endpoint-url={url}"], default) is null);
    }
}
