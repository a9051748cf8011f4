using System.Text.RegularExpressions;

namespace GkeAws.Templates.Tests.Readme;

public sealed partial class ReadmeTroubleTests(ReadmeScenarios scenarios) : IClassFixture<ReadmeScenarios>
{
    /// <summary>Texts of AWS re:Post's pages on IRSA and OIDC federation, of the SDK, of IAM and of a Kubernetes API server.</summary>
    [Theory]
    [InlineData("No OpenIDConnect provider found in your account for")]
    [InlineData("Incorrect token audience")]
    [InlineData("Not authorized to perform sts:AssumeRoleWithWebIdentity")]
    [InlineData("OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint")]
    [InlineData("Couldn't retrieve verification key from your identity provider")]
    [InlineData("ExpiredTokenException")]
    [InlineData("Missing a required claim: aud")]
    [InlineData("OpenIdIdpCommunicationError")]
    [InlineData("Cannot exceed quota for ACLSizePerRole")]
    [InlineData("Assembly AWSSDK.SecurityToken could not be found or loaded")]
    [InlineData("webIdentityTokenFile must be an absolute path")]
    [InlineData("error looking up service account")]
    [InlineData("NU1100")]
    public void An_exact_error_text_has_a_row_with_cause_and_check(string text)
    {
        var row = Assert.Single(scenarios["default"].Readme.Rows, row => row[0].Contains($"`{text}`", StringComparison.Ordinal));

        Assert.Equal(3, row.Length);
        Assert.All(row, cell => Assert.True(cell.Length > 3, cell));
    }

    [Fact]
    public void Every_text_by_which_the_lister_knows_a_refusal_has_a_row()
    {
        var project = scenarios["default"];
        var parts = KnownRefusal().Matches(File.ReadAllText(project["src/BucketLister/TrustRefusal.cs"])).Select(match => match.Groups[1].Value).ToList();

        Assert.True(parts.Count >= 5, string.Join('\n', parts));
        Assert.All(parts, part => Assert.Contains(project.Readme.Rows, row => row[0].Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("default", true)]
    [InlineData("python", false)]
    public void Texts_of_the_dotnet_sdk_stand_only_where_there_is_a_dotnet_program(string scenario, bool expected) =>
        Assert.Equal(expected, scenarios[scenario].Readme.Text.Contains("AWSSDK", StringComparison.Ordinal));

    [GeneratedRegex("new\\(\"[A-Za-z]*\", \"([^\"]+)\",")]
    private static partial Regex KnownRefusal();
}
