using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Tests.Laboratory;

/// <summary><c>gke-aws lab run</c>: what the command finds around it.</summary>
public class LabRunTests
{
    private static string Golden => Repository.PathOf("tests", "golden", "default", "project");

    [SkippableFact]
    public async Task The_command_has_the_manifests_environment_a_token_and_the_labs_endpoints_and_its_code_is_ours()
    {
        Requires.Programs("sh");
        using var folder = new TemporaryDirectory();

        var run = await Run("--project", Golden, "--", "sh", "-c", $"env > {folder["env"]}; cat \"$AWS_WEB_IDENTITY_TOKEN_FILE\" > {folder["token"]}; exit 7");

        Assert.Equal(7, run.Code);
        var variables = File.ReadAllLines(folder["env"]).Where(line => line.Contains('=', StringComparison.Ordinal)).ToDictionary(line => line.Split('=')[0], line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        Assert.Equal("arn:aws:iam::111122223333:role/gke-to-aws-test", variables["AWS_ROLE_ARN"]);
        Assert.Equal("bucket-lister-lab", variables["AWS_ROLE_SESSION_NAME"]);
        Assert.Equal(("ap-south-1", "ap-south-1"), (variables["AWS_REGION"], variables["AWS_DEFAULT_REGION"]));
        Assert.Equal("0", variables["DOTNET_EnableDiagnostics"]);
        Assert.StartsWith("http://127.0.0.1:", variables["AWS_ENDPOINT_URL_STS"], StringComparison.Ordinal);
        Assert.Equal(variables["AWS_ENDPOINT_URL_STS"], variables["AWS_ENDPOINT_URL_S3"]);
        Assert.DoesNotContain("AWS_ENDPOINT_URL", variables.Keys);
        Assert.EndsWith("/volumes/tmp", variables["HOME"], StringComparison.Ordinal);
        Assert.EndsWith("/volumes/aws-token/token", variables["AWS_WEB_IDENTITY_TOKEN_FILE"], StringComparison.Ordinal);
        Assert.Equal(3, File.ReadAllText(folder["token"]).Split('.').Length);
        // The folder goes with the run.
        Assert.False(Directory.Exists(variables["HOME"]));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        var run = await Run("--project", Golden, "--", "no-such-program");

        Assert.Equal(125, run.Code);
        Assert.Contains("no-such-program: cannot be started", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workload_that_is_not_there_is_named()
    {
        var run = await Run("--project", Golden, "--workload", "nobody", "--", "true");

        Assert.Equal(125, run.Code);
        Assert.Contains("there is bucket-lister", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_outside_is_refused()
    {
        var run = await Run("--project", Golden, "--", "aws", "s3", "ls", "--endpoint-url", "https://s3.amazonaws.com");

        Assert.Equal(125, run.Code);
        Assert.Contains("leaves this machine", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_project_is_said_and_nothing_is_run() => Assert.Equal(125, (await Run("--project", "/nonexistent", "--", "true")).Code);

    private static async Task<(int Code, string Error)> Run(params string[] arguments)
    {
        var talk = new StringWriter();
        var code = await CommandLine.Run(["lab", "run", .. arguments], new Terminal(TextWriter.Null, TextWriter.Synchronized(talk)));
        return (code, talk.ToString());
    }
}
