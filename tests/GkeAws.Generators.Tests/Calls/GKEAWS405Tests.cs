using GkeAws.Generators.Tests.InProcess;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>Default credentials without the package that trades the token.</summary>
public sealed class GKEAWS405Tests
{
    [Theory]
    [InlineData("new AmazonS3Client()", true)]
    [InlineData("new AmazonS3Client(new AmazonS3Config())", true)]
    [InlineData("new TransferUtility()", true)]
    [InlineData("new AmazonS3Client(FallbackCredentialsFactory.GetCredentials())", false)]
    [InlineData("new TransferUtility(s3)", false)]
    public void Without_the_package_default_credentials_are_said(string creation, bool isSaid)
    {
        var project = new TestProject
        {
            Files = new() { ["federation.json"] = CallProject.Parameters(CallProject.Read) },
            Sources = [CallProject.Method($"#pragma warning disable CS0618\nusing var client = {creation};")],
            Packages = TestProject.References.Where(reference => !reference.Display!.Contains("SecurityToken", StringComparison.Ordinal)),
        };

        Assert.Equal(isSaid ? [$"GKEAWS405 '{creation}'"] : [], CallProject.Findings(project));
    }

    [Fact]
    public void With_the_package_nothing_is_said() => Assert.Empty(CallProject.Findings(CallProject.Read, "using var client = new AmazonS3Client();"));
}
