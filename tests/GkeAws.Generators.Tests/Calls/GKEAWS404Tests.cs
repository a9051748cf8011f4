namespace GkeAws.Generators.Tests.Calls;

/// <summary>Clients with keys, or with credentials that are none.</summary>
public sealed class GKEAWS404Tests
{
    [Theory]
    [InlineData("new AmazonS3Client(\"AKIAIOSFODNN7EXAMPLE\", input)")]
    [InlineData("new AmazonS3Client(input, input, RegionEndpoint.APSouth1)")]
    [InlineData("new AmazonS3Client(new BasicAWSCredentials(input, input))")]
    [InlineData("new AmazonS3Client(new AnonymousAWSCredentials(), RegionEndpoint.APSouth1)")]
    [InlineData("new TransferUtility(input, input)")]
    [InlineData("new Amazon.SecurityToken.AmazonSecurityTokenServiceClient(new BasicAWSCredentials(input, input))")]
    public void A_secret_in_code_is_said(string creation) =>
        Assert.Equal([$"GKEAWS404 '{creation}'"], CallProject.Findings(CallProject.Read, $"using var client = {creation};"));

    [Fact]
    public void Credentials_in_a_variable_are_seen() => Assert.Equal(["GKEAWS404 'new AmazonS3Client(keys)'"],
        CallProject.Findings(CallProject.Read, "AWSCredentials keys = new BasicAWSCredentials(input, input); using var client = new AmazonS3Client(keys);"));

    [Theory]
    [InlineData("new AmazonS3Client()")]
    [InlineData("new AmazonS3Client(RegionEndpoint.APSouth1)")]
    [InlineData("new AmazonS3Client(await Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync())")]
    [InlineData("new TransferUtility(s3)")]
    [InlineData("new Amazon.SecurityToken.AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials())")]
    public void Default_credentials_and_the_trade_itself_are_fine(string creation) =>
        Assert.Empty(CallProject.Findings(CallProject.Read, $"using var client = {creation};"));
}
