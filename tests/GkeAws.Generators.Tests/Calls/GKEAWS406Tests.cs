using GkeAws.Generators.Tests.InProcess;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>Trimmed programs that do not name the STS client.</summary>
public sealed class GKEAWS406Tests
{
    private const string Register = "Amazon.RuntimeDependencies.GlobalRuntimeDependencyRegistry.Instance.RegisterSecurityTokenServiceClient(_ => new Amazon.SecurityToken.AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials()));";
    private const string Resolve = "await Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync();";

    [Theory]
    [InlineData("build_property.PublishTrimmed", "using var client = new AmazonS3Client();", "new AmazonS3Client()")]
    [InlineData("build_property.PublishAot", "_ = " + Resolve, "Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync()")]
    [InlineData("build_property.PublishAot", "using var client = new AmazonS3Client(); " + Register, null)]
    [InlineData("build_property.PublishTrimmed", "_ = new TransferUtility(s3);", null)]
    [InlineData("build_property.PublishSingleFile", "using var client = new AmazonS3Client();", null)]
    public void A_trimmed_program_registers_the_client(string property, string body, string? underlined)
    {
        var project = new TestProject { Files = new() { ["federation.json"] = CallProject.Parameters(CallProject.Read) }, Sources = [CallProject.Method(body)], Options = [(property, "True")] };

        Assert.Equal(underlined is null ? [] : [$"GKEAWS406 '{underlined}'"], CallProject.Findings(project));
    }
}
