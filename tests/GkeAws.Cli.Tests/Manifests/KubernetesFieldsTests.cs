using GkeAws.Cli.Manifests;
using GkeAws.Cli.Manifests.Schema;
using k8s.Models;

namespace GkeAws.Cli.Tests.Manifests;

public class KubernetesFieldsTests
{
    [Fact]
    public void The_table_equals_the_models_of_KubernetesClient() =>
        Assert.Equal(KubernetesModelTable.Lines(), KubernetesFields.Table.Split('\n'));

    [Theory]
    [InlineData("0")]
    [InlineData("500m")]
    [InlineData("0.5Gi")]
    [InlineData("1e6")]
    [InlineData("12E")]
    [InlineData("+3Ki")]
    [InlineData("12MBB")]
    [InlineData("12MB")]
    [InlineData("twelve")]
    [InlineData("12mi")]
    [InlineData("Gi")]
    [InlineData("--1")]
    public void A_quantity_is_one_when_KubernetesClient_says_so(string text)
    {
        var files = GoodManifests.Edited("test/aws-access-test.yaml", "memory: 256Mi", null, $"memory: \"{text}\"");

        Assert.Equal(IsQuantity(text), ManifestCheck.Check(files).Count == 0);
    }

    private static bool IsQuantity(string text)
    {
        try
        {
            _ = new ResourceQuantity(text).ToDecimal();
            return true;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }
}
