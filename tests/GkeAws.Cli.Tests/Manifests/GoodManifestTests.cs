using GkeAws.Cli.Manifests;

namespace GkeAws.Cli.Tests.Manifests;

public class GoodManifestTests
{
    [Fact]
    public void No_rule_speaks() => Assert.Empty(ManifestCheck.Check(GoodManifests.Read()));

    [Fact]
    public void The_strict_readers_accept_every_object()
    {
        var objects = GoodManifests.Read().Where(file => !Kustomization.IsFileName(file.Path)).ToList();

        Assert.Equal(5, objects.Count);
        Assert.All(objects, file => Assert.Null(StrictKubernetesReaders.YamlError(file.Text) ?? StrictKubernetesReaders.JsonError(file.Text)));
    }

    [Fact]
    public void Findings_come_by_path_then_place()
    {
        var files = GoodManifests.Read().Select(file => file with { Text = file.Text.Replace("gke-service-account", "<NAME>").Replace("1654", "0") }).Reverse().ToList();

        var findings = ManifestCheck.Check(files);

        Assert.True(findings.Count > 8);
        var places = findings.Select(finding => (finding.Location!.Path, finding.Location.Position!.Value.Line, finding.Location.Position.Value.Column)).ToList();
        Assert.Equal(places.OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Line).ThenBy(place => place.Column), places);
    }

    [Fact]
    public void A_patch_is_no_object()
    {
        var files = GoodManifests.Edited("kubernetes/kustomization.yaml", "resources:", null, "patches:\n  - path: patches/lister.yaml\nresources:");
        var patch = new ManifestFile("kubernetes/patches/lister.yaml", "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: bucket-lister-csharp\nspec:\n  schedule: \"5 4 * * *\"\n");

        Assert.Empty(ManifestCheck.Check([.. files, patch]));
    }

    /// <summary>Regions of botocore's partitions.json.</summary>
    [Theory]
    [InlineData("aws-cn", "cn-north-1")]
    [InlineData("aws-us-gov", "us-gov-west-1")]
    [InlineData("aws-eusc", "eusc-de-east-1")]
    public void Another_partition_is_fine_where_role_and_region_agree(string partition, string region)
    {
        var files = GoodManifests.Read().Select(file => file with { Text = file.Text.Replace("arn:aws:", $"arn:{partition}:").Replace("ap-south-1", region) });

        Assert.Empty(ManifestCheck.Check([.. files]));
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_make_others_look_wrong()
    {
        var files = GoodManifests.Edited("kubernetes/namespaces/gke-to-aws-test.yaml", "metadata:", null, "\tmetadata:");

        Assert.Equal("GKEAWS301", Assert.Single(ManifestCheck.Check(files)).Rule.Id);
    }
}
